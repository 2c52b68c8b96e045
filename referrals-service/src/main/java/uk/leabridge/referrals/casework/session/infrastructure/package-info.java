/** Where sessions are stored. */
@NullMarked
package uk.leabridge.referrals.casework.session.infrastructure;

import org.jspecify.annotations.NullMarked;
