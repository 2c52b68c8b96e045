@NullMarked
package uk.leabridge.referrals.due;

import org.jspecify.annotations.NullMarked;
