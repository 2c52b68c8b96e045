package uk.leabridge.gateway.proxy.connection;

/** What a caller did wrong while a body was on its way. */
public enum Fault {
    /** Nothing more came, or too little. */
    SLOW,
    /** What came cannot be read: a chunk without a size, or one that overflows. */
    MALFORMED
}
