/** Where the access log is read. */
@NullMarked
package uk.leabridge.referrals.records.access.infrastructure;

import org.jspecify.annotations.NullMarked;
