@NullMarked
package uk.leabridge.referrals.linkage.domain;

import org.jspecify.annotations.NullMarked;
