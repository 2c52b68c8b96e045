package uk.leabridge.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;

/** Made-up referrals of ordinary length, each of another person, as the bytes of their requests. */
final class Submission {
    /** Digits, date and postcode that tell one person from another stand as NNNNNNNN, DDDDDDDDDD and PPPPPP. */
    static final String BODY = """
            {"person":{"givenName":"Sample-NNNNNNNN","familyName":"Ashgrove-NNNNNNNN","dateOfBirth":"DDDDDDDDDD","postcode":"PPPPPP"},\
            "referrer":{"role":"Safeguarding lead","organisation":"Sample School","sector":"EDUCATION",\
            "safeguardingLeadConsulted":true},\
            "concern":{"code":"FASCINATION_EXTREME_VIOLENCE","narrative":"%s","travelRisk":false},\
            "needs":{"send":true,"mentalHealth":false,"neurodiversity":true,"isolation":true,"homeEducated":false},\
            "informed":{"person":true,"parent":true},"agencies":["CAMHS"],"immediateDanger":false}""".formatted(
                    "Talks of nothing but violent videos since September and has stopped seeing friends. "
                            .repeat(6)
                            .trim());

    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime() & 0x3ff_ffff);

    private final byte[] head;

    Submission(int port, String token) {
        this.head = ("POST /v1/referrals HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\nContent-Length: "
                        + BODY.getBytes(StandardCharsets.UTF_8).length + "\r\nIdempotency-Key: bench-"
                        + Long.toHexString(System.nanoTime()) + "-")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** The body of the same length, of a person whom no other number is. */
    private static String body(long number) {
        var born = LocalDate.of(1930, 1, 1).plusDays(number % 30_000);
        long home = number / 30_000;
        return BODY.replace("NNNNNNNN", "%08d".formatted(number % 100_000_000))
                .replace("DDDDDDDDDD", born.toString())
                .replace("PPPPPP", "E%d %d%cA".formatted(home % 10, home / 10 % 10, (char) ('A' + home / 100 % 26)));
    }

    /** The next one, with a key that no other has. */
    byte[] next() {
        long person = NUMBER.incrementAndGet();
        byte[] number = Long.toString(person).getBytes(StandardCharsets.US_ASCII);
        byte[] tail = ("\r\n\r\n" + body(person)).getBytes(StandardCharsets.UTF_8);
        byte[] request = new byte[head.length + number.length + tail.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(number, 0, request, head.length, number.length);
        System.arraycopy(tail, 0, request, head.length + number.length, tail.length);
        return request;
    }
}
