/** Pages for when something is not there, not allowed or not working. */
@NullMarked
package uk.leabridge.gateway.page.error;

import org.jspecify.annotations.NullMarked;
