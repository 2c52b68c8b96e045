/** Sessions of support. */
@NullMarked
package uk.leabridge.referrals.casework.session.domain;

import org.jspecify.annotations.NullMarked;
