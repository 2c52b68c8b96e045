@NullMarked
package uk.leabridge.referrals.intake.linkage.domain;

import org.jspecify.annotations.NullMarked;
