/** Retention, holds, destruction and its receipts over HTTP. */
@NullMarked
package uk.leabridge.referrals.records.retention.api;

import org.jspecify.annotations.NullMarked;
