/** Tests of the assessment. */
@NullMarked
package uk.leabridge.grants.compliance.domain;

import org.jspecify.annotations.NullMarked;
