@NullMarked
package uk.leabridge.referrals.casework.document.infrastructure;

import org.jspecify.annotations.NullMarked;
