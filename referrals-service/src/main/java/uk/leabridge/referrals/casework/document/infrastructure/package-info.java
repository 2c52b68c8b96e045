/** Where documents are stored, and how they are looked at before. */
@NullMarked
package uk.leabridge.referrals.casework.document.infrastructure;

import org.jspecify.annotations.NullMarked;
