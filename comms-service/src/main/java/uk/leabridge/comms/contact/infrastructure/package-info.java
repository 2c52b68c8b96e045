/** Where contacts are kept. */
@NullMarked
package uk.leabridge.comms.contact.infrastructure;

import org.jspecify.annotations.NullMarked;
