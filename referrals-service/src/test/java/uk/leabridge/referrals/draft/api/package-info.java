@NullMarked
package uk.leabridge.referrals.draft.api;

import org.jspecify.annotations.NullMarked;
