@NullMarked
package uk.leabridge.referrals.records.access.api;

import org.jspecify.annotations.NullMarked;
