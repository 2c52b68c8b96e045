/** The HTTP side of sessions. */
@NullMarked
package uk.leabridge.referrals.casework.session.api;

import org.jspecify.annotations.NullMarked;
