/** Referrals: making one, the list, one referral, screening it. */
@NullMarked
package uk.leabridge.gateway.page.referrals;

import org.jspecify.annotations.NullMarked;
