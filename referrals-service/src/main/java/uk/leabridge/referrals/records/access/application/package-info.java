/** Who looked at what is held of a person. */
@NullMarked
package uk.leabridge.referrals.records.access.application;

import org.jspecify.annotations.NullMarked;
