/** What identifies a person well enough to ask whether they were referred before. */
@NullMarked
package uk.leabridge.referrals.intake.linkage.domain;

import org.jspecify.annotations.NullMarked;
