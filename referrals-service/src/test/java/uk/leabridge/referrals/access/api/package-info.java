@NullMarked
package uk.leabridge.referrals.access.api;

import org.jspecify.annotations.NullMarked;
