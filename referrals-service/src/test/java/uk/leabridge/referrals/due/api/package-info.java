@NullMarked
package uk.leabridge.referrals.due.api;

import org.jspecify.annotations.NullMarked;
