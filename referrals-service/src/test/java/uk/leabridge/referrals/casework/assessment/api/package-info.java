@NullMarked
package uk.leabridge.referrals.casework.assessment.api;

import org.jspecify.annotations.NullMarked;
