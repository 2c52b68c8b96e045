/** How people are assessed, and what was found. */
@NullMarked
package uk.leabridge.referrals.casework.assessment.application;

import org.jspecify.annotations.NullMarked;
