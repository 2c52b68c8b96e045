/** Retention, holds, destruction and its receipts over HTTP. */
@NullMarked
package uk.leabridge.referrals.retention.api;

import org.jspecify.annotations.NullMarked;
