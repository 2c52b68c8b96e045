/** Cases over HTTP. */
@NullMarked
package uk.leabridge.referrals.cases.api;

import org.jspecify.annotations.NullMarked;
