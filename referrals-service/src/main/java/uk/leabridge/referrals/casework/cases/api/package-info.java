/** Cases over HTTP. */
@NullMarked
package uk.leabridge.referrals.casework.cases.api;

import org.jspecify.annotations.NullMarked;
