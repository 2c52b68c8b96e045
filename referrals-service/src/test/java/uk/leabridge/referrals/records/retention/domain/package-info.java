@NullMarked
package uk.leabridge.referrals.records.retention.domain;

import org.jspecify.annotations.NullMarked;
