@NullMarked
package uk.leabridge.referrals.casework.plan.domain;

import org.jspecify.annotations.NullMarked;
