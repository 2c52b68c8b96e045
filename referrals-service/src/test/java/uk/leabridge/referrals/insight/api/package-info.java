@NullMarked
package uk.leabridge.referrals.insight.api;

import org.jspecify.annotations.NullMarked;
