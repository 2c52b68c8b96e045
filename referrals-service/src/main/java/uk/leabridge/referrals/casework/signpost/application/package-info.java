/** How signposts come into being, are chased and read, and by whom. */
@NullMarked
package uk.leabridge.referrals.casework.signpost.application;

import org.jspecify.annotations.NullMarked;
