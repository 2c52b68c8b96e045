/** Filing items, reading them, marking them. */
@NullMarked
package uk.leabridge.comms.inbox.application;

import org.jspecify.annotations.NullMarked;
