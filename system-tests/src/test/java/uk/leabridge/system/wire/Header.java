package uk.leabridge.system.wire;

/** A header line, whatever its bytes. */
public record Header(String name, String value) {}
