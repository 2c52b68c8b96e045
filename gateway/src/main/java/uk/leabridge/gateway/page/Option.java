package uk.leabridge.gateway.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One choice of radios, checkboxes or a select: the code that is sent, what people read, and a hint (may be empty). */
public record Option(String value, String label, String hint) {

    public Option(String value, String label) {
        this(value, label, "");
    }

    /** {@code Option.list("HIGH", "High", "LOW", "Low")}. */
    public static List<Option> list(String... valuesAndLabels) {
        if (valuesAndLabels.length % 2 != 0) {
            throw new IllegalArgumentException("a value has no label");
        }
        return java.util.stream.IntStream.range(0, valuesAndLabels.length / 2)
                .mapToObj(i -> new Option(valuesAndLabels[2 * i], valuesAndLabels[2 * i + 1]))
                .toList();
    }

    public static Set<String> codes(List<Option> options) {
        return options.stream().map(Option::value).collect(Collectors.toUnmodifiableSet());
    }

    /** What people read for this code; the code itself, in plain letters, when it is not known here. */
    public static String label(List<Option> options, String code) {
        return options.stream()
                .filter(option -> option.value().equals(code))
                .map(Option::label)
                .findFirst()
                .orElseGet(() -> plain(code));
    }

    public static Map<String, String> labels(List<Option> options) {
        return options.stream().collect(Collectors.toUnmodifiableMap(Option::value, Option::label));
    }

    private static String plain(String code) {
        if (code.isEmpty()) {
            return "";
        }
        String words = String.join(
                " ", Arrays.asList(code.toLowerCase(java.util.Locale.UK).split("[_-]")));
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
