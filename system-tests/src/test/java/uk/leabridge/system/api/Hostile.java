package uk.leabridge.system.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Values that have broken programs, by what they pretend to be. */
public final class Hostile {
    /** Years that a calendar has and no record can mean, days that do not exist, and digits of other scripts. */
    public static final List<String> DATES = List.of(
            "-0001-01-01",
            "0000-01-01",
            "0001-01-01",
            "1066-10-14",
            "9999-12-31",
            "10000-01-01",
            "+10000-01-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "2026-02-30",
            "2026-13-01",
            "2026-00-00",
            "26-1-1",
            "01/02/2026",
            "\u0968\u0966\u0968\u096c-\u0967\u0966-\u0966\u0967",
            "2026\u201110\u201101",
            " 2026-10-01",
            "2026-10-01\u0000");

    static final List<String> MOMENTS = List.of(
            "+999999999-12-31T23:59:59.999999999Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "-0001-01-01T00:00:00Z",
            "0000-01-01T00:00:00Z",
            "+10000-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "2026-10-01T24:00:00Z",
            "2026-10-01T23:59:60Z",
            "2026-10-01T12:00:00+18:00",
            "2026-10-01T12:00:00+99:99",
            "2026-10-01T12:00:00",
            "2026-10-01",
            "now");

    /** As they stand in JSON. */
    static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "-0.0",
            "0.1",
            "1e2",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "1e400",
            "-1e400",
            "1e999999999",
            "1e-999999999",
            "9".repeat(400));

    static final List<String> IDS = List.of(
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "{019aab00-0000-7000-8000-0000000000ee}",
            "019aab00-0000-7000-8000-0000000000eg",
            "1-1-1-1-1",
            "019aab00-0000-7000-8000-0000000000ee\n",
            "\u0661-1-1-1-1");

    /** Invisible alone, or not what they look like; together with those that {@link Nonsense} has. */
    public static final List<String> TEXTS = Stream.concat(
                    Nonsense.TEXTS.stream(),
                    Stream.of(
                            "",
                            " ",
                            "\u00a0".repeat(30),
                            "\u200b\u200c\u200d\u2060".repeat(10),
                            "\u3164\u2800\uffa0".repeat(10),
                            "\u0300\u0301\u0302".repeat(10),
                            "\udb40\udc41\udb40\udc42".repeat(20),
                            "\u2066\u202e right to left \u2069",
                            "\ufffe\uffff",
                            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67".repeat(50),
                            "\u0995\u09cd\u09b7".repeat(3_000),
                            "a\r\nSet-Cookie: forged=1\r\n\r\n<p>",
                            "' or '1'='1",
                            "\\' ; select pg_sleep(9); --",
                            "%zz%",
                            "\\u0000",
                            "{{constructor}}{#each}{/each}{cdi:frame}",
                            "x".repeat(10_000)))
            .toList();

    /** As they stand in an address: what is broken is not escaped. */
    static final List<String> RAW = List.of(
            "%zz",
            "%",
            "%2",
            "%00",
            "%0d%0aSet-Cookie:%20forged=1",
            "%c0%af",
            "%ed%a0%80",
            "%ff",
            "%u0041",
            "%2e%2e%2f",
            "..%5c",
            ";a=b",
            "%3b",
            "a%20b",
            "'%20or%20'1'='1",
            "\u00e9\u4e2d",
            "\"<script>alert(1)</script>",
            "[]",
            "{}",
            "|",
            "^",
            "\\",
            "x".repeat(3_000));

    private Hostile() {}

    /** Whether a text shows nothing: spaces, marks and letters without a shape, of whatever script. */
    static boolean isBlank(String text) {
        return text.codePoints().allMatch(Hostile::isInvisible);
    }

    private static boolean isInvisible(int point) {
        int type = Character.getType(point);
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.CONTROL
                || List.of(0x3164, 0x2800, 0xffa0, 0x115f, 0x1160).contains(point);
    }

    public static <T> T of(RandomGenerator random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Cursors: forged, of another shape, of years that the database cannot hold, too long, not base64. */
    static String cursor(RandomGenerator random) {
        String at = of(random, Stream.concat(MOMENTS.stream(), DATES.stream()).toList());
        String id =
                random.nextInt(4) == 0 ? of(random, IDS) : new UUID(random.nextLong(), random.nextLong()).toString();
        String plain =
                switch (random.nextInt(7)) {
                    case 0 -> at + "|" + id;
                    case 1 -> at;
                    case 2 -> id;
                    case 3 -> of(random, NUMBERS) + "/" + id;
                    default -> at + "/" + id;
                };
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        return switch (random.nextInt(8)) {
            case 0 -> plain;
            case 1 -> cursor + "%3D%3D";
            case 2 -> cursor.repeat(40);
            case 3 -> cursor.substring(random.nextInt(cursor.length()));
            default -> cursor;
        };
    }
}
