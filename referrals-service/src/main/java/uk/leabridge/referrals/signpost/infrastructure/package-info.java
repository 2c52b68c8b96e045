/** Where signposts are stored. */
@NullMarked
package uk.leabridge.referrals.signpost.infrastructure;

import org.jspecify.annotations.NullMarked;
