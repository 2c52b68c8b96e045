@NullMarked
package uk.leabridge.referrals.casework.transfer.api;

import org.jspecify.annotations.NullMarked;
