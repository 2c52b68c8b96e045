/** Where what is due is looked up, and when. */
@NullMarked
package uk.leabridge.referrals.casework.due.infrastructure;

import org.jspecify.annotations.NullMarked;
