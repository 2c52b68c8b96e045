/** A borough's choices. */
@NullMarked
package uk.leabridge.referrals.setting.domain;

import org.jspecify.annotations.NullMarked;
