/** Where frameworks and assessments are stored. */
@NullMarked
package uk.leabridge.referrals.assessment.infrastructure;

import org.jspecify.annotations.NullMarked;
