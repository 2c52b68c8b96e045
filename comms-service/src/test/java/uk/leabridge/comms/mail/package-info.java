@NullMarked
package uk.leabridge.comms.mail;

import org.jspecify.annotations.NullMarked;
