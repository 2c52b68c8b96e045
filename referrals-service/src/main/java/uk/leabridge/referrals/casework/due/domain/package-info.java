/** Kinds of work that is due. */
@NullMarked
package uk.leabridge.referrals.casework.due.domain;

import org.jspecify.annotations.NullMarked;
