package uk.leabridge.system.security;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import uk.leabridge.system.api.Hostile;
import uk.leabridge.system.security.PageForm.Field;
import uk.leabridge.system.security.PageForm.Kind;
import uk.leabridge.system.wire.Header;
import uk.leabridge.system.wire.WireRequest;

/** Posts of a page's own form, each with something that nobody would fill in. */
final class GeneratedPosts {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> BLANKS = List.of(
            "\u00a0", "\u200b", "\u3164", "\u2800", "\u2060", "\u0301", "\ufe0f", "\udb40\udc41", "\u00ad", "\u2003");
    private static final List<String> HEADER_BREAKERS = List.of(
            "a\r\nX-Forged: 1",
            "\u0000",
            "\u0007\u001b",
            "\u4e2d\u6587",
            "\u00e9",
            "\ud83d\udea2",
            "x".repeat(10_000),
            "\"",
            "\n",
            "");
    private static final List<String> BROKEN = List.of(
            "a=%zz",
            "%",
            "%zz=1",
            "=",
            "&&&",
            "a=%u0041",
            "a=%ff%fe",
            "a=%ed%a0%80",
            "a=%c0%af",
            "a=%00",
            "a;b=c",
            "a=b=c",
            "\u0000=1",
            "{\"a\":1}",
            "<a/>",
            "");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/json",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            FORM + "; charset=nonsense",
            FORM + "; charset=utf-16",
            "nonsense",
            "");
    private static final Map<String, List<String>> PARTS_OF_A_DATE = Map.of(
            "day", List.of("0", "32", "-1", "x"),
            "month", List.of("0", "13", "99999999999"),
            "year", List.of("-1", "0", "10000", "+999999999", "99999999999999999999", "\u0968\u0966\u0968\u0966"));

    private final RandomGenerator random;

    /**
     * A post and what is wrong with it.
     *
     * @param twin must be refused when this one is: it says the same to whoever looks
     */
    record Post(String what, WireRequest request, Optional<WireRequest> twin) {
        Post(String what, WireRequest request) {
            this(what, request, Optional.empty());
        }
    }

    /** A field as it is sent. */
    record Pair(String name, String value) {}

    GeneratedPosts(RandomGenerator random) {
        this.random = random;
    }

    Post next(PageForm form) {
        return switch (random.nextInt(14)) {
            case 0 -> blank(form);
            case 1, 2 -> hidden(form);
            case 3 -> many(form);
            case 4 -> broken(form);
            case 5 -> large(form);
            case 6 -> missing(form);
            case 7 -> token(form);
            case 8 -> type(form);
            case 9 -> names(form);
            case 10 -> date(form);
            case 11 -> form.multipart() ? parts(form) : one(form, Kind.CHOICE);
            default -> one(form, Kind.TEXT);
        };
    }

    private Post blank(PageForm form) {
        String blank = Hostile.of(random, BLANKS).repeat(30);
        Post invisible = post(form, "all texts of U+%04X".formatted(blank.codePointAt(0)), allTexts(form, blank));
        Post empty = post(form, "all texts empty", allTexts(form, ""));
        return new Post(invisible.what(), empty.request(), Optional.of(invisible.request()));
    }

    private static List<Pair> allTexts(PageForm form, String text) {
        return form.fields().stream()
                .map(field -> new Pair(field.name(), field.kind() == Kind.TEXT ? text : filled(field)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Post hidden(PageForm form) {
        List<Field> hidden = form.fields().stream()
                .filter(field -> field.kind() == Kind.HIDDEN && !field.token())
                .toList();
        if (hidden.isEmpty()) return one(form, Kind.TEXT);
        Field field = Hostile.of(random, hidden);
        String value = Hostile.of(random, HEADER_BREAKERS);
        return post(form, "hidden " + field.name() + "=" + shown(value), with(form, field.name(), value));
    }

    private Post one(PageForm form, Kind kind) {
        List<Field> fields = form.fields().stream()
                .filter(field -> field.kind() == kind && !field.token())
                .toList();
        if (fields.isEmpty()) return broken(form);
        Field field = Hostile.of(random, fields);
        String value = Hostile.of(random, random.nextInt(4) == 0 ? Hostile.DATES : Hostile.TEXTS);
        return post(form, field.name() + "=" + shown(value), with(form, field.name(), value));
    }

    private Post many(PageForm form) {
        List<Pair> pairs = filled(form);
        int count = Hostile.of(random, List.of(999, 1_001, 1_500, 5_000));
        boolean same = random.nextBoolean();
        for (int i = 0; i < count; i++) pairs.add(new Pair(same ? "a" : "a" + i, "x"));
        return post(form, count + " fields", pairs);
    }

    private Post broken(PageForm form) {
        String broken = Hostile.of(random, BROKEN);
        String body = random.nextInt(4) == 0 ? broken : encoded(filled(form)) + "&" + broken;
        return new Post("form with " + shown(broken), request(form, FORM, body.getBytes(StandardCharsets.UTF_8)));
    }

    private Post large(PageForm form) {
        int size = Hostile.of(random, List.of(60_000, 70_000, 300_000, 1_500_000));
        List<Field> texts =
                form.fields().stream().filter(field -> !field.token()).toList();
        String name = texts.isEmpty() ? "a" : Hostile.of(random, texts).name();
        return post(form, name + " of " + size, with(form, name, "x".repeat(size)));
    }

    private Post missing(PageForm form) {
        List<Pair> pairs = filled(form);
        boolean allHidden = random.nextBoolean();
        List<String> hidden = form.fields().stream()
                .filter(field -> field.kind() == Kind.HIDDEN && !field.token())
                .map(Field::name)
                .toList();
        if (allHidden) pairs.removeIf(pair -> hidden.contains(pair.name()));
        else pairs.remove(random.nextInt(pairs.size()));
        return post(form, allHidden ? "without hidden fields" : "without one field", pairs);
    }

    private Post token(PageForm form) {
        String name = form.fields().stream()
                .filter(Field::token)
                .map(Field::name)
                .findFirst()
                .orElse("csrf");
        List<Pair> pairs = new ArrayList<>(filled(form));
        pairs.removeIf(pair -> pair.name().equals(name));
        String value = Hostile.of(random, List.of("", "wrong", "%zz", "x".repeat(9_000), "\u0000", "a.b.c"));
        if (random.nextInt(4) > 0) pairs.add(new Pair(name, value));
        return post(form, "token " + shown(value), pairs);
    }

    private Post type(PageForm form) {
        String type = Hostile.of(random, TYPES);
        return new Post(
                "Content-Type " + type,
                request(form, type, encoded(filled(form)).getBytes(StandardCharsets.UTF_8)));
    }

    private Post names(PageForm form) {
        List<Pair> pairs = filled(form);
        Pair again = Hostile.of(random, pairs);
        switch (random.nextInt(4)) {
            case 0 -> pairs.add(new Pair(Hostile.of(random, Hostile.TEXTS), "1"));
            case 1 -> pairs.add(again);
            case 2 -> {
                for (int i = 0; i < 60; i++) pairs.add(new Pair(again.name(), "x" + i));
            }
            default -> pairs.add(new Pair(again.name() + "[]", ""));
        }
        return post(form, "odd names, like " + again.name(), pairs);
    }

    private Post date(PageForm form) {
        List<Field> parts = form.fields().stream()
                .filter(field -> !partsOf(field).isEmpty())
                .toList();
        if (parts.isEmpty()) return one(form, Kind.TEXT);
        Field field = Hostile.of(random, parts);
        String value = Hostile.of(random, partsOf(field));
        return post(form, field.name() + "=" + value, with(form, field.name(), value));
    }

    private static List<String> partsOf(Field field) {
        return PARTS_OF_A_DATE.entrySet().stream()
                .filter(part -> field.name().toLowerCase(java.util.Locale.ROOT).endsWith(part.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    private Post parts(PageForm form) {
        var upload = new BrokenUpload(random, filled(form));
        return new Post(upload.what(), request(form, upload.type(), upload.body()));
    }

    private Post post(PageForm form, String what, List<Pair> pairs) {
        return new Post(what, request(form, FORM, encoded(pairs).getBytes(StandardCharsets.UTF_8)));
    }

    private static WireRequest request(PageForm form, String type, byte[] body) {
        URI action = URI.create(form.action());
        String target = action.getRawPath() + (action.getRawQuery() == null ? "" : "?" + action.getRawQuery());
        return new WireRequest("POST", target, List.of(new Header("Content-Type", type)), body);
    }

    private List<Pair> with(PageForm form, String name, String value) {
        List<Pair> pairs = filled(form);
        pairs.removeIf(pair -> pair.name().equals(name));
        pairs.add(new Pair(name, value));
        return pairs;
    }

    /** What a hasty person fills in. */
    private List<Pair> filled(PageForm form) {
        List<Pair> pairs = new ArrayList<>();
        for (Field field : form.fields()) {
            boolean chosen = field.kind() != Kind.CHOICE
                    || pairs.stream().noneMatch(pair -> pair.name().equals(field.name()));
            if (chosen && field.kind() != Kind.FILE) pairs.add(new Pair(field.name(), filled(field)));
        }
        return pairs;
    }

    private static String filled(Field field) {
        if (!field.value().isEmpty() || field.kind() != Kind.TEXT) {
            return field.value();
        }
        String name = field.name().toLowerCase(java.util.Locale.ROOT);
        return name.endsWith("day") || name.endsWith("month")
                ? "7"
                : name.endsWith("year") ? "2026" : "A made-up answer of some length";
    }

    private static String encoded(List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> URLEncoder.encode(pair.name(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(pair.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static String shown(String value) {
        String escaped = value.codePoints()
                .limit(40)
                .mapToObj(point -> point >= ' ' && point < 127 ? Character.toString(point) : "\\u%04x".formatted(point))
                .collect(Collectors.joining());
        return value.length() > 40 ? escaped + "… (" + value.length() + ")" : escaped;
    }
}
