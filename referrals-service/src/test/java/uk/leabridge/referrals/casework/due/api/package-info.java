@NullMarked
package uk.leabridge.referrals.casework.due.api;

import org.jspecify.annotations.NullMarked;
