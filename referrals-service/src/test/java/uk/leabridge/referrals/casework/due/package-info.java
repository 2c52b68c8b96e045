@NullMarked
package uk.leabridge.referrals.casework.due;

import org.jspecify.annotations.NullMarked;
