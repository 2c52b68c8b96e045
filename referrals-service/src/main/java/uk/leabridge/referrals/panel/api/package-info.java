/** Panels and their meetings over HTTP. */
@NullMarked
package uk.leabridge.referrals.panel.api;

import org.jspecify.annotations.NullMarked;
