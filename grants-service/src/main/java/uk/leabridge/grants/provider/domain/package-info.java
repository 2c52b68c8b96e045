/** Providers, and the people on their rosters. */
@NullMarked
package uk.leabridge.grants.provider.domain;

import org.jspecify.annotations.NullMarked;
