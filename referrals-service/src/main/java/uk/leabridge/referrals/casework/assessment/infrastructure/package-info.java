/** Where frameworks and assessments are stored. */
@NullMarked
package uk.leabridge.referrals.casework.assessment.infrastructure;

import org.jspecify.annotations.NullMarked;
