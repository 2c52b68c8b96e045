/** What is kept with a case. */
@NullMarked
package uk.leabridge.referrals.casework.document.domain;

import org.jspecify.annotations.NullMarked;
