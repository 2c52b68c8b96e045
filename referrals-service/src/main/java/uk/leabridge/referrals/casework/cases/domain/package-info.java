/** A case, its life and its consent. */
@NullMarked
package uk.leabridge.referrals.casework.cases.domain;

import org.jspecify.annotations.NullMarked;
