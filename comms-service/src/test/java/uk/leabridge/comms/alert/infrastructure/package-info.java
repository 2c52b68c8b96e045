@NullMarked
package uk.leabridge.comms.alert.infrastructure;

import org.jspecify.annotations.NullMarked;
