/** What is done with panels and at their meetings, and who may. */
@NullMarked
package uk.leabridge.referrals.panel.application;

import org.jspecify.annotations.NullMarked;
