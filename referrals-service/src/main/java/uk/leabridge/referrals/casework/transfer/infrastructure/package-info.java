/** Where transfers are stored. */
@NullMarked
package uk.leabridge.referrals.casework.transfer.infrastructure;

import org.jspecify.annotations.NullMarked;
