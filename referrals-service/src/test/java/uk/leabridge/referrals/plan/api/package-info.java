@NullMarked
package uk.leabridge.referrals.plan.api;

import org.jspecify.annotations.NullMarked;
