/** Where cases are stored. */
@NullMarked
package uk.leabridge.referrals.casework.cases.infrastructure;

import org.jspecify.annotations.NullMarked;
