@NullMarked
package uk.leabridge.referrals.casework.panel.domain;

import org.jspecify.annotations.NullMarked;
