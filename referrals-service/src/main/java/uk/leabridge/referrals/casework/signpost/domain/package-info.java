/** Where somebody was pointed to, and what came of it. */
@NullMarked
package uk.leabridge.referrals.casework.signpost.domain;

import org.jspecify.annotations.NullMarked;
