/** The HTTP side of documents. */
@NullMarked
package uk.leabridge.referrals.casework.document.api;

import org.jspecify.annotations.NullMarked;
