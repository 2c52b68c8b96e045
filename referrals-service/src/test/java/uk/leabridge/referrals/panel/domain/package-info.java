@NullMarked
package uk.leabridge.referrals.panel.domain;

import org.jspecify.annotations.NullMarked;
