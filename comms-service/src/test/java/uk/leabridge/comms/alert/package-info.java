@NullMarked
package uk.leabridge.comms.alert;

import org.jspecify.annotations.NullMarked;
