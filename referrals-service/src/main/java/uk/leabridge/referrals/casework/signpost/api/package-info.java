/** The HTTP side of signposts. */
@NullMarked
package uk.leabridge.referrals.casework.signpost.api;

import org.jspecify.annotations.NullMarked;
