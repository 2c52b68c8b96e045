/** Requests of people to see what is held of them, over HTTP. */
@NullMarked
package uk.leabridge.referrals.records.subjectaccess.api;

import org.jspecify.annotations.NullMarked;
