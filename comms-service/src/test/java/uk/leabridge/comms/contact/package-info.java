@NullMarked
package uk.leabridge.comms.contact;

import org.jspecify.annotations.NullMarked;
