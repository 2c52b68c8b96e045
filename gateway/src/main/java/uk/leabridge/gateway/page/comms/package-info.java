/** The inbox, incidents and alerts. */
@NullMarked
package uk.leabridge.gateway.page.comms;

import org.jspecify.annotations.NullMarked;
