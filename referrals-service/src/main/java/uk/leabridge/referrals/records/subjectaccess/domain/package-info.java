/** A request, its clock, and what is shown or held back. */
@NullMarked
package uk.leabridge.referrals.records.subjectaccess.domain;

import org.jspecify.annotations.NullMarked;
