package uk.leabridge.system.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import uk.leabridge.system.api.Nonsense.Body;

/** Texts that are no JSON, or that two readers would read in two ways, made from a body that is good. */
final class BrokenJson {
    private static final int DEEP = 3_000;

    /**
     * One way to break it.
     *
     * @param refused whether what comes of it can never be taken
     */
    private record Kind(String what, BiFunction<RandomGenerator, String, byte[]> make, boolean refused) {
        Kind(String what, BiFunction<RandomGenerator, String, byte[]> make) {
            this(what, make, true);
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("duplicate key at the end", (_, good) -> utf8(withAtEnd(good, "\"%s\":1".formatted(key(good))))),
            new Kind(
                    "duplicate key, escaped",
                    (_, good) -> utf8(withAtEnd(good, "\"%s\":1".formatted(escaped(key(good)))))),
            new Kind("unknown key twice at the end", (_, good) -> utf8(withAtEnd(good, "\"zz\":1,\"zz\":2"))),
            new Kind("duplicate key in an object", (_, good) -> utf8(withKeyTwice(good))),
            new Kind("text after the JSON", BrokenJson::withTextAfter),
            new Kind(
                    "lone surrogate",
                    (random, good) -> utf8(inText(
                            random, good, Hostile.of(random, List.of("\\ud800", "\\udc00x", "\\udbff\\ud800"))))),
            new Kind("escaped NUL", (random, good) -> utf8(inText(random, good, "\\u0000"))),
            new Kind("raw control character", (random, good) -> utf8(inText(random, good, "\u0001\t\u0008"))),
            new Kind(
                    "wrong escape",
                    (random, good) -> utf8(inText(random, good, Hostile.of(random, List.of("\\x41", "\\u12", "\\'"))))),
            new Kind("bytes that are not UTF-8", BrokenJson::withBadBytes),
            new Kind("another encoding", BrokenJson::otherEncoding),
            new Kind(
                    "deep in a field",
                    (random, good) -> utf8(withAtEnd(
                            good, "\"%s\":".formatted(random.nextBoolean() ? key(good) : "zz") + deep(random)))),
            new Kind(
                    "a number that is too large",
                    (random, good) -> utf8(withAtEnd(good, "\"zz\":" + Hostile.of(random, Hostile.NUMBERS)))),
            new Kind("cut off", (random, good) -> utf8(good.substring(0, random.nextInt(good.length())))),
            new Kind("one byte changed", BrokenJson::withOneByteChanged, false),
            new Kind(
                    "not quite JSON",
                    (random, good) -> utf8(withAtEnd(
                            good,
                            Hostile.of(
                                    random,
                                    List.of(
                                            "",
                                            "zz:1",
                                            "'zz':1",
                                            "\"zz\":NaN",
                                            "\"zz\":Infinity",
                                            "\"zz\":0x1",
                                            "\"zz\":01",
                                            "\"zz\":.5",
                                            "\"zz\":+1",
                                            "\"zz\":undefined"))))),
            new Kind(
                    "empty and odd keys",
                    (random, good) -> utf8(withAtEnd(
                            good,
                            Hostile.of(
                                    random,
                                    List.of(
                                            "\"\":1",
                                            "\"__proto__\":{}",
                                            "\"@type\":\"java.net.URL\"",
                                            "\"$ref\":\"#\"",
                                            "\"\\u0000\":1",
                                            "\"\\ud800\":1"))))),
            new Kind("white space by the million", (_, good) -> utf8(" ".repeat(1_000_000) + good), false));

    private BrokenJson() {}

    static Body of(RandomGenerator random, JsonNode good) {
        Kind kind = Hostile.of(random, KINDS);
        return new Body(kind.what(), kind.make().apply(random, good.toString()), "", kind.refused());
    }

    private static String withKeyTwice(String good) {
        String twice = good.replaceFirst("\\{\"(\\w+)\":", "{\"$1\":null,\"$1\":");
        return twice.equals(good) ? "{\"zz\":1,\"zz\":2}" : twice;
    }

    private static byte[] withTextAfter(RandomGenerator random, String good) {
        return utf8(good
                + Hostile.of(random, List.of(" x", "{}", "]", "}", "\u0000", good, "//", "/* */", ",", "\ufeff", "7")));
    }

    private static byte[] withBadBytes(RandomGenerator random, String good) {
        byte[] bad = Hostile.of(
                random,
                List.of(
                        new byte[] {(byte) 0xff},
                        new byte[] {(byte) 0xc0, (byte) 0xaf},
                        new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
                        new byte[] {(byte) 0xf5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
                        new byte[] {(byte) 0xe2, (byte) 0x82}));
        String marked = inText(random, good, "\u0001");
        byte[] latin = marked.getBytes(StandardCharsets.UTF_8);
        int at = 0;
        while (at < latin.length - 1 && latin[at] != 1) at++;
        byte[] bytes = new byte[latin.length - 1 + bad.length];
        System.arraycopy(latin, 0, bytes, 0, at);
        System.arraycopy(bad, 0, bytes, at, bad.length);
        System.arraycopy(latin, at + 1, bytes, at + bad.length, latin.length - at - 1);
        return bytes;
    }

    private static byte[] otherEncoding(RandomGenerator random, String good) {
        List<Map.Entry<String, Charset>> encodings = List.of(
                Map.entry("\ufeff", StandardCharsets.UTF_8),
                Map.entry("", StandardCharsets.UTF_16LE),
                Map.entry("", StandardCharsets.UTF_16BE),
                Map.entry("\ufeff", StandardCharsets.UTF_16LE),
                Map.entry("\ufeff", StandardCharsets.UTF_32BE),
                Map.entry("\u00e9", StandardCharsets.ISO_8859_1));
        Map.Entry<String, Charset> one = Hostile.of(random, encodings);
        return (one.getKey() + good).getBytes(one.getValue());
    }

    private static byte[] withOneByteChanged(RandomGenerator random, String good) {
        byte[] bytes = utf8(good);
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        return bytes;
    }

    private static String deep(RandomGenerator random) {
        return random.nextBoolean()
                ? "[".repeat(DEEP) + "]".repeat(DEEP)
                : "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP);
    }

    /** Something more in the object, after all that it has. */
    private static String withAtEnd(String good, String more) {
        int end = good.lastIndexOf('}');
        return end < 0
                ? good + more
                : good.substring(0, end) + (good.equals("{}") ? "" : ",") + more + good.substring(end);
    }

    /** Something more at the beginning of a text value, when there is one. */
    private static String inText(RandomGenerator random, String good, String more) {
        int from = random.nextInt(good.length());
        int at = good.indexOf(":\"", from);
        at = at < 0 ? good.indexOf(":\"") : at;
        return at < 0
                ? withAtEnd(good, "\"zz\":\"" + more + "\"")
                : good.substring(0, at + 2) + more + good.substring(at + 2);
    }

    private static String key(String good) {
        int from = good.indexOf('"');
        return from < 0 ? "zz" : good.substring(from + 1, good.indexOf('"', from + 1));
    }

    private static String escaped(String key) {
        return "\\u%04x".formatted((int) key.charAt(0)) + key.substring(1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
