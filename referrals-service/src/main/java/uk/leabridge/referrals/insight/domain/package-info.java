/** What is counted of referrals, what of it may be published, and what is beyond chance. */
@NullMarked
package uk.leabridge.referrals.insight.domain;

import org.jspecify.annotations.NullMarked;
