/** People whom alerts can reach. Their names and addresses are sealed. */
@NullMarked
package uk.leabridge.comms.contact.domain;

import org.jspecify.annotations.NullMarked;
