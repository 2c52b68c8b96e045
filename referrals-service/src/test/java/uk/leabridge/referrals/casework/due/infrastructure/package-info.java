@NullMarked
package uk.leabridge.referrals.casework.due.infrastructure;

import org.jspecify.annotations.NullMarked;
