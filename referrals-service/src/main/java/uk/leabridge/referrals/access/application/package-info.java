/** Who looked at what is held of a person. */
@NullMarked
package uk.leabridge.referrals.access.application;

import org.jspecify.annotations.NullMarked;
