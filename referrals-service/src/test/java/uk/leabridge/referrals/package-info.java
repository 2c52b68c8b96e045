@NullMarked
package uk.leabridge.referrals;

import org.jspecify.annotations.NullMarked;
