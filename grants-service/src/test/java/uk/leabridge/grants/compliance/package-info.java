/** Tests of compliance through the service. */
@NullMarked
package uk.leabridge.grants.compliance;

import org.jspecify.annotations.NullMarked;
