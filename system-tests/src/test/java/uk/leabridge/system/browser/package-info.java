/** The console in a real browser: journeys, the keyboard, no JavaScript, accessibility, small screens. */
@NullMarked
package uk.leabridge.system.browser;

import org.jspecify.annotations.NullMarked;
