@NullMarked
package uk.leabridge.referrals.advice.api;

import org.jspecify.annotations.NullMarked;
