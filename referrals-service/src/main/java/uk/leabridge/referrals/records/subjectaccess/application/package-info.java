/** What is done about such a request, one use case a class, and the bundle that answers it. */
@NullMarked
package uk.leabridge.referrals.records.subjectaccess.application;

import org.jspecify.annotations.NullMarked;
