/** Tests of providers, rosters and awards through the service. */
@NullMarked
package uk.leabridge.grants.provider;

import org.jspecify.annotations.NullMarked;
