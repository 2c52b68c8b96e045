package uk.leabridge.system.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import uk.leabridge.system.world.Samples;

/** Addresses of an operation that are broken, forged or read in two ways. */
final class GeneratedAddress {
    private final RandomGenerator random;
    private final Operation operation;
    private final Samples samples;

    /** What goes after the method, and what is wrong with it. */
    record Made(String what, String target) {}

    GeneratedAddress(RandomGenerator random, Operation operation, Samples samples) {
        this.random = random;
        this.operation = operation;
        this.samples = samples;
    }

    Made next() {
        List<String> names = operation.parameters().stream()
                .filter(one -> one.in().equals("query"))
                .map(Operation.Parameter::name)
                .toList();
        return switch (random.nextInt(names.isEmpty() ? 4 : 10)) {
            case 0 -> operation.hasPathParameter() ? id() : tail();
            case 1 -> operation.hasPathParameter() ? id() : raw("zz");
            case 2 -> tail();
            case 3 -> raw("zz");
            case 4 -> raw(Hostile.of(random, names));
            case 5 -> twice(Hostile.of(random, names));
            default -> names.contains("after") && random.nextBoolean() ? after() : value(Hostile.of(random, names));
        };
    }

    private Made id() {
        String id = random.nextBoolean()
                ? Hostile.of(random, Hostile.RAW)
                : encoded(Hostile.of(
                        random,
                        Stream.concat(Hostile.IDS.stream(), Hostile.TEXTS.stream())
                                .filter(text -> text.length() < 1_000)
                                .toList()));
        return new Made("id " + abridged(id), operation.pathWith(id.isEmpty() ? "%20" : id));
    }

    private Made tail() {
        String tail = Hostile.of(
                random,
                List.of(
                        "/",
                        "//",
                        "/.",
                        "/..",
                        "/%2e%2e",
                        "%2f",
                        ";a=b",
                        "?",
                        "?&&==&",
                        "#x",
                        "/x",
                        "?a%5b%5d=1",
                        "?" + "a=1&".repeat(600),
                        "?a=" + "x".repeat(7_000),
                        "%00",
                        "\u00e9",
                        "?x=\u4e2d\u6587",
                        "?%zz=1",
                        "?=",
                        "?a=b?c=d"));
        return new Made("path with " + abridged(tail), operation.pathOf(samples) + tail);
    }

    private Made raw(String name) {
        String value = Hostile.of(random, Hostile.RAW);
        return query(name + "=" + value);
    }

    private Made twice(String name) {
        return query(name + "=1&" + name + "=" + encoded(Hostile.of(random, Hostile.DATES)));
    }

    private Made after() {
        return query("limit=1&after=" + Hostile.cursor(random));
    }

    private Made value(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        List<String> values = Stream.of(Hostile.DATES, Hostile.MOMENTS, Hostile.NUMBERS, Hostile.IDS, Hostile.TEXTS)
                .flatMap(List::stream)
                .filter(text -> text.length() < 1_500)
                .toList();
        boolean dates = low.contains("from") || low.contains("to") || low.contains("on") || low.contains("since");
        return query(name + "=" + encoded(Hostile.of(random, dates && random.nextBoolean() ? Hostile.DATES : values)));
    }

    private Made query(String query) {
        return new Made("query " + abridged(query), operation.pathOf(samples) + "?" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String abridged(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
