/** Where requests are stored, and where what is held is collected. */
@NullMarked
package uk.leabridge.referrals.records.subjectaccess.infrastructure;

import org.jspecify.annotations.NullMarked;
