/** Panels, their agencies and members, meetings and decisions. */
@NullMarked
package uk.leabridge.referrals.casework.panel.domain;

import org.jspecify.annotations.NullMarked;
