package uk.leabridge.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** A made-up referral of ordinary length, as the bytes of its request. */
final class Submission {
    static final String BODY = """
            {"person":{"givenName":"Sample","familyName":"Ashgrove-Bench","dateOfBirth":"2012-03-27","postcode":"E1 1AA"},\
            "referrer":{"role":"Safeguarding lead","organisation":"Sample School","sector":"EDUCATION",\
            "safeguardingLeadConsulted":true},\
            "concern":{"code":"FASCINATION_EXTREME_VIOLENCE","narrative":"%s","travelRisk":false},\
            "needs":{"send":true,"mentalHealth":false,"neurodiversity":true,"isolation":true,"homeEducated":false},\
            "informed":{"person":true,"parent":true},"agencies":["CAMHS"],"immediateDanger":false}""".formatted(
                    "Talks of nothing but violent videos since September and has stopped seeing friends. "
                            .repeat(6)
                            .trim());

    private static final AtomicLong NUMBER = new AtomicLong();

    private final byte[] head;
    private final byte[] tail;

    Submission(int port, String token) {
        this.head = ("POST /v1/referrals HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\nContent-Length: "
                        + BODY.getBytes(StandardCharsets.UTF_8).length + "\r\nIdempotency-Key: bench-"
                        + Long.toHexString(System.nanoTime()) + "-")
                .getBytes(StandardCharsets.US_ASCII);
        this.tail = ("\r\n\r\n" + BODY).getBytes(StandardCharsets.UTF_8);
    }

    /** The next one, with a key that no other has. */
    byte[] next() {
        byte[] number = Long.toString(NUMBER.incrementAndGet()).getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + number.length + tail.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(number, 0, request, head.length, number.length);
        System.arraycopy(tail, 0, request, head.length + number.length, tail.length);
        return request;
    }
}
