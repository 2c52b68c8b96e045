package uk.leabridge.comms.alert.domain;

/** What came of handing a message over. Codes name a kind of failure, never an address. */
public sealed interface HandoverResult {
    /** The other side took it. */
    record Accepted() implements HandoverResult {}

    /** The other side said no for the moment, or could not be reached: it certainly does not have the message. */
    record Deferred(String code) implements HandoverResult {}

    /** The other side said no for good. */
    record Refused(String code) implements HandoverResult {}

    /** The conversation broke off: it may have the message or not. */
    record Unclear() implements HandoverResult {}
}
