/** Where drafts are stored. */
@NullMarked
package uk.leabridge.referrals.draft.infrastructure;

import org.jspecify.annotations.NullMarked;
