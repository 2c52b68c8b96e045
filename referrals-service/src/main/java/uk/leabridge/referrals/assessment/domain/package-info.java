/** Frameworks, assessments and their findings. */
@NullMarked
package uk.leabridge.referrals.assessment.domain;

import org.jspecify.annotations.NullMarked;
