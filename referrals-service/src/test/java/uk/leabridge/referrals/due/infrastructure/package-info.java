@NullMarked
package uk.leabridge.referrals.due.infrastructure;

import org.jspecify.annotations.NullMarked;
