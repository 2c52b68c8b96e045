@NullMarked
package uk.leabridge.referrals.casework.plan.api;

import org.jspecify.annotations.NullMarked;
