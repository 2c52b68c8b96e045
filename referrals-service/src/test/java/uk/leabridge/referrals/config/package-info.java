@NullMarked
package uk.leabridge.referrals.config;

import org.jspecify.annotations.NullMarked;
