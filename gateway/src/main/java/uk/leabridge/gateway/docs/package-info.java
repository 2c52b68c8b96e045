/** The API portal: every service's API in one document, the events, how to get in. */
@NullMarked
package uk.leabridge.gateway.docs;

import org.jspecify.annotations.NullMarked;
