/** How documents are added, read and removed, and by whom. */
@NullMarked
package uk.leabridge.referrals.casework.document.application;

import org.jspecify.annotations.NullMarked;
