/** Tests of what boroughs choose. */
@NullMarked
package uk.leabridge.referrals.setting.api;

import org.jspecify.annotations.NullMarked;
