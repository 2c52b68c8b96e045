/** Adding, finding and removing contacts. */
@NullMarked
package uk.leabridge.comms.contact.application;

import org.jspecify.annotations.NullMarked;
