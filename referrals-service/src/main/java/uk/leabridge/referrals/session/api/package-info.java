/** The HTTP side of sessions. */
@NullMarked
package uk.leabridge.referrals.session.api;

import org.jspecify.annotations.NullMarked;
