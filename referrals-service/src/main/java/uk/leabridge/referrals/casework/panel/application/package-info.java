/** What is done with panels and at their meetings, and who may. */
@NullMarked
package uk.leabridge.referrals.casework.panel.application;

import org.jspecify.annotations.NullMarked;
