/** The access log of a person over HTTP. */
@NullMarked
package uk.leabridge.referrals.records.access.api;

import org.jspecify.annotations.NullMarked;
