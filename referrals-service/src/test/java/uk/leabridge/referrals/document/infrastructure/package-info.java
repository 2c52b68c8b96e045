@NullMarked
package uk.leabridge.referrals.document.infrastructure;

import org.jspecify.annotations.NullMarked;
