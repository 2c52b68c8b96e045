/** What boroughs choose, over HTTP. */
@NullMarked
package uk.leabridge.referrals.setting.api;

import org.jspecify.annotations.NullMarked;
