@org.jspecify.annotations.NullMarked
package uk.leabridge.gateway.circuit;
