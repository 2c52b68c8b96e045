@NullMarked
package uk.leabridge.comms.alert.domain;

import org.jspecify.annotations.NullMarked;
