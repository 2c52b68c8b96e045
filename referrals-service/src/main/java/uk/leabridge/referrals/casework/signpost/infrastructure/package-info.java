/** Where signposts are stored. */
@NullMarked
package uk.leabridge.referrals.casework.signpost.infrastructure;

import org.jspecify.annotations.NullMarked;
