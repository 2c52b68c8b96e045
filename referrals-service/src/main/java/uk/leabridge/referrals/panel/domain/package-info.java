/** Panels, their agencies and members, meetings and decisions. */
@NullMarked
package uk.leabridge.referrals.panel.domain;

import org.jspecify.annotations.NullMarked;
