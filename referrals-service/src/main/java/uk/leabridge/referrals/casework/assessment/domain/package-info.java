/** Frameworks, assessments and their findings. */
@NullMarked
package uk.leabridge.referrals.casework.assessment.domain;

import org.jspecify.annotations.NullMarked;
