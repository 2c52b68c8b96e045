@NullMarked
package uk.leabridge.referrals.casework.panel.api;

import org.jspecify.annotations.NullMarked;
