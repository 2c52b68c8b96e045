/** Where the access log is read. */
@NullMarked
package uk.leabridge.referrals.access.infrastructure;

import org.jspecify.annotations.NullMarked;
