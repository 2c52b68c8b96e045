/** The borough's figures, and the years that were released. */
@NullMarked
package uk.leabridge.referrals.insight.api;

import org.jspecify.annotations.NullMarked;
