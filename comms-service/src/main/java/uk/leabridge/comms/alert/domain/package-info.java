/** Alerts: nobody approves what they wrote, and nobody is sent one twice. */
@NullMarked
package uk.leabridge.comms.alert.domain;

import org.jspecify.annotations.NullMarked;
