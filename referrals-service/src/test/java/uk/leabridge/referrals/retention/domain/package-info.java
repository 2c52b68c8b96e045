@NullMarked
package uk.leabridge.referrals.retention.domain;

import org.jspecify.annotations.NullMarked;
