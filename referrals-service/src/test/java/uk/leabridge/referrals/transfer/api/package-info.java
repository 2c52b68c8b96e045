@NullMarked
package uk.leabridge.referrals.transfer.api;

import org.jspecify.annotations.NullMarked;
