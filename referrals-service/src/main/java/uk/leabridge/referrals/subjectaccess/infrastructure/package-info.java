/** Where requests are stored, and where what is held is collected. */
@NullMarked
package uk.leabridge.referrals.subjectaccess.infrastructure;

import org.jspecify.annotations.NullMarked;
