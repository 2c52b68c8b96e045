@NullMarked
package uk.leabridge.referrals.insight.domain;

import org.jspecify.annotations.NullMarked;
