/** Panels and their meetings: who sits on them, what they hear, what they decide. */
@NullMarked
package uk.leabridge.gateway.page.panels;

import org.jspecify.annotations.NullMarked;
