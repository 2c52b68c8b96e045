/** Where transfers are stored. */
@NullMarked
package uk.leabridge.referrals.transfer.infrastructure;

import org.jspecify.annotations.NullMarked;
