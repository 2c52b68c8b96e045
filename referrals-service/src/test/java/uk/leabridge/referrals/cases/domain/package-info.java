@NullMarked
package uk.leabridge.referrals.cases.domain;

import org.jspecify.annotations.NullMarked;
