@NullMarked
package uk.leabridge.referrals.plan.domain;

import org.jspecify.annotations.NullMarked;
