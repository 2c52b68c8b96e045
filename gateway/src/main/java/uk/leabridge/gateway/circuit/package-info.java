/** Whether a service is asked at all: one circuit for each, shared by the door and the console. */
@org.jspecify.annotations.NullMarked
package uk.leabridge.gateway.circuit;
