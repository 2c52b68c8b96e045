/** What can be done with providers and rosters, and by whom. */
@NullMarked
package uk.leabridge.grants.provider.application;

import org.jspecify.annotations.NullMarked;
