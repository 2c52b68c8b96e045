/** A case, its life and its consent. */
@NullMarked
package uk.leabridge.referrals.cases.domain;

import org.jspecify.annotations.NullMarked;
