/** Support plans: actions, reasons why not, and what they cover. */
@NullMarked
package uk.leabridge.referrals.plan.domain;

import org.jspecify.annotations.NullMarked;
