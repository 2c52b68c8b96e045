/** Writing, approving, issuing and cancelling an alert, and handing it to each recipient. */
@NullMarked
package uk.leabridge.comms.alert.application;

import org.jspecify.annotations.NullMarked;
