/** The draft and its rules. */
@NullMarked
package uk.leabridge.referrals.draft.domain;

import org.jspecify.annotations.NullMarked;
