/** The HTTP side of drafts. */
@NullMarked
package uk.leabridge.referrals.draft.api;

import org.jspecify.annotations.NullMarked;
