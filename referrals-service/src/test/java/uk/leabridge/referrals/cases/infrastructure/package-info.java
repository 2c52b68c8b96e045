@NullMarked
package uk.leabridge.referrals.cases.infrastructure;

import org.jspecify.annotations.NullMarked;
