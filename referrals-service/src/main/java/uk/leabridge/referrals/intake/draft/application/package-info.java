/** What can be done with a draft, one use case a class, and its queries. */
@NullMarked
package uk.leabridge.referrals.intake.draft.application;

import org.jspecify.annotations.NullMarked;
