/** Support plans: actions, reasons why not, and what they cover. */
@NullMarked
package uk.leabridge.referrals.casework.plan.domain;

import org.jspecify.annotations.NullMarked;
