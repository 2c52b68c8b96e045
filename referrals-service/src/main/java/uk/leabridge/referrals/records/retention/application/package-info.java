/** What is done about keeping and destroying records, one use case a class, and its queries. */
@NullMarked
package uk.leabridge.referrals.records.retention.application;

import org.jspecify.annotations.NullMarked;
