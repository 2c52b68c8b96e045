/** Where sessions are stored. */
@NullMarked
package uk.leabridge.referrals.session.infrastructure;

import org.jspecify.annotations.NullMarked;
