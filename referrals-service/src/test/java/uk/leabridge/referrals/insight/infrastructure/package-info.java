@NullMarked
package uk.leabridge.referrals.insight.infrastructure;

import org.jspecify.annotations.NullMarked;
