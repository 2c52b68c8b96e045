/** Where drafts are stored. */
@NullMarked
package uk.leabridge.referrals.intake.draft.infrastructure;

import org.jspecify.annotations.NullMarked;
