/** How sessions are planned and confirmed, and by whom. */
@NullMarked
package uk.leabridge.referrals.session.application;

import org.jspecify.annotations.NullMarked;
