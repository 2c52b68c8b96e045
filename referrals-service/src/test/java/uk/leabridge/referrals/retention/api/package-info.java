@NullMarked
package uk.leabridge.referrals.retention.api;

import org.jspecify.annotations.NullMarked;
