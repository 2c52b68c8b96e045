/** Where items come from and where they are kept. */
@NullMarked
package uk.leabridge.comms.inbox.infrastructure;

import org.jspecify.annotations.NullMarked;
