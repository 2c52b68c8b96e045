/** Where the tokens are stored and compared. */
@NullMarked
package uk.leabridge.referrals.intake.linkage.infrastructure;

import org.jspecify.annotations.NullMarked;
