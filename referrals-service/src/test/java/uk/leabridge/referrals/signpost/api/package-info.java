@NullMarked
package uk.leabridge.referrals.signpost.api;

import org.jspecify.annotations.NullMarked;
