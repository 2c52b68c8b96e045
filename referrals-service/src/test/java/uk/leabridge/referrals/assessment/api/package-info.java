@NullMarked
package uk.leabridge.referrals.assessment.api;

import org.jspecify.annotations.NullMarked;
