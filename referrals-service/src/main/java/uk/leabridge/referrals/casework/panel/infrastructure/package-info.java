/** Where panels and meetings are stored. */
@NullMarked
package uk.leabridge.referrals.casework.panel.infrastructure;

import org.jspecify.annotations.NullMarked;
