@NullMarked
package uk.leabridge.referrals.intake.draft.api;

import org.jspecify.annotations.NullMarked;
