/** How a case is handed over, and by whom. */
@NullMarked
package uk.leabridge.referrals.casework.transfer.application;

import org.jspecify.annotations.NullMarked;
