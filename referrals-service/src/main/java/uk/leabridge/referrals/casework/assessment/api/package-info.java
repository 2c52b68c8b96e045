/** The HTTP side of assessments and their frameworks. */
@NullMarked
package uk.leabridge.referrals.casework.assessment.api;

import org.jspecify.annotations.NullMarked;
