/** Providers and their rosters over HTTP. */
@NullMarked
package uk.leabridge.grants.provider.api;

import org.jspecify.annotations.NullMarked;
