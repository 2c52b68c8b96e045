/** What is kept with a case. */
@NullMarked
package uk.leabridge.referrals.document.domain;

import org.jspecify.annotations.NullMarked;
