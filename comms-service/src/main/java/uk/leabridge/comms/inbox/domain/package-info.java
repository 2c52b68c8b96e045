/** What waits for a person, and whether they have read it. */
@NullMarked
package uk.leabridge.comms.inbox.domain;

import org.jspecify.annotations.NullMarked;
