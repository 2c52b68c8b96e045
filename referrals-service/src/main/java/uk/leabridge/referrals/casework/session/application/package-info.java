/** How sessions are planned and confirmed, and by whom. */
@NullMarked
package uk.leabridge.referrals.casework.session.application;

import org.jspecify.annotations.NullMarked;
