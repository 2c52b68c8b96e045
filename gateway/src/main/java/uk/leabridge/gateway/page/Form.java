package uk.leabridge.gateway.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.ServiceProblem;
import uk.leabridge.platform.text.TypedText;

/**
 * What a person typed, and what is wrong with it. Readers note an error and return a harmless value, so that a whole form
 * is read before anything is said; {@link #bind} hands the value out only when nothing was noted.
 */
public final class Form {

    private static final int MOST_VALUES = 100;
    /** The whole page, for what is wrong with no field alone. */
    private static final String ALL = "main-content";

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})");

    private final Map<String, List<String>> values;
    private final Map<String, FieldError> errors = new LinkedHashMap<>();
    private boolean overtaken;

    private Form(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Form blank() {
        return new Form(new HashMap<>());
    }

    public static Form of(MultivaluedMap<String, String> fields) {
        Form form = new Form(new HashMap<>());
        fields.forEach((name, given) -> form.values.put(
                name,
                given.stream()
                        .limit(MOST_VALUES)
                        .map(typed -> form.entered(name, typed))
                        .toList()));
        return form;
    }

    /** What was typed as the services keep it. Nobody sees what makes a text unfit, so it is taken out and the rest shown. */
    private String entered(String field, String typed) {
        return switch (TypedText.read(typed)) {
            case TypedText.Clean(var text) -> text;
            case TypedText.Unfit _ -> {
                wrong(field, "Check this text. We removed characters that cannot be saved");
                yield TypedText.mended(typed);
            }
        };
    }

    /** A form that starts with these answers; a value may be a list. */
    public static Form filled(Map<String, ?> answers) {
        Map<String, List<String>> copy = new HashMap<>();
        answers.forEach((name, value) -> copy.put(name, texts(value)));
        return new Form(copy);
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case Iterable<?> many -> {
                List<String> all = new ArrayList<>();
                many.forEach(one -> all.add(String.valueOf(one)));
                yield List.copyOf(all);
            }
            default -> List.of(value.toString());
        };
    }

    public <T> Bound<T> bind(Function<Form, T> reader) {
        T value = reader.apply(this);
        return errors.isEmpty() ? new Bound.Valid<>(value) : new Bound.Invalid<>(this);
    }

    // what templates ask

    public String value(String field) {
        List<String> given = values.get(field);
        return given == null || given.isEmpty() ? "" : given.getFirst();
    }

    /** What makes a create happen once, however often the form is sent; see the tag {@code key}. */
    public String key() {
        return value("key");
    }

    /** What the person saw, as the service calls it; see the tag {@code version}. */
    public String version() {
        return value("version");
    }

    /**
     * The version that a form carries which is shown again: the one that the person saw, so that what somebody else changed
     * meanwhile is noticed; the one that stands {@code now} once they were told of it, or when nothing was sent yet.
     */
    public String seen(String now) {
        return overtaken || version().isEmpty() ? now : version();
    }

    /**
     * Once somebody else has changed what this form is about: says beside each field what it stands at now, where that is not
     * what was typed. Whoever sends the form again knows what they put in its place.
     *
     * @param standing a form filled with what stands now
     * @param options of the fields whose values are codes, for their words
     */
    public Form against(Form standing, Map<String, List<Option>> options) {
        if (overtaken) {
            standing.values.forEach((field, now) -> {
                if (values.containsKey(field) && !now.equals(values(field))) {
                    String said = now.stream()
                            .map(value -> options.containsKey(field) ? Option.label(options.get(field), value) : value)
                            .collect(Collectors.joining(", "));
                    wrong(field, "This is now ‘" + said + "’. Check your answer, then save again");
                }
            });
        }
        return this;
    }

    /** The form was sent before with other answers, and counted: sent again it would count once more, so that is said first. */
    Form sentBefore() {
        values.put("key", List.of(UUID.randomUUID().toString()));
        wrong(ALL, "You have already sent this form, and it was saved. Check it before you save these answers as well");
        return this;
    }

    /** Somebody else has changed what this form is about, and the person is told so. */
    void overtaken() {
        overtaken = true;
    }

    public List<String> values(String field) {
        return values.getOrDefault(field, List.of());
    }

    public boolean has(String field, String value) {
        return values(field).contains(value);
    }

    public String error(String field) {
        FieldError error = errors.get(field);
        return error == null ? "" : error.message();
    }

    public boolean wrong(String field) {
        return errors.containsKey(field);
    }

    public List<FieldError> errors() {
        return List.copyOf(errors.values());
    }

    public boolean broken() {
        return !errors.isEmpty();
    }

    /** Goes before the page's title, so that a screen reader says it first. */
    public String titlePrefix() {
        return broken() ? "Error: " : "";
    }

    // what pages read

    /** The answer to a field, with what is wrong with it noted. */
    public String answer(Field field) {
        field.check(this);
        return value(field.name()).strip();
    }

    /** Text that must be there; {@code missing} says what to do, like "Enter the reason". */
    public String text(String field, int longest, String missing) {
        String value = value(field).strip();
        if (value.isEmpty()) {
            wrong(field, missing);
        } else if (TypedText.length(value) > longest) {
            wrong(field, missing + ", using " + said(longest) + " characters or fewer");
        }
        return value;
    }

    public String text(String field, int shortest, int longest, String missing) {
        String value = text(field, longest, missing);
        if (!value.isEmpty() && TypedText.visibleLength(value) < shortest) {
            wrong(field, missing + ", using at least " + shortest + " characters");
        }
        return value;
    }

    /** Text that may be missing: then null. {@code name} is what the page calls the field. */
    public @Nullable String optionalText(String field, int longest, String name) {
        String value = value(field).strip();
        if (TypedText.length(value) > longest) {
            wrong(field, name + " must be " + said(longest) + " characters or fewer");
        }
        return value.isEmpty() ? null : value;
    }

    /** One of the codes; the empty text when it is none, with the error noted. */
    public String oneOf(String field, Set<String> codes, String missing) {
        String value = value(field);
        if (!codes.contains(value)) {
            wrong(field, missing);
            return "";
        }
        return value;
    }

    /** Any of the codes, unknown ones dropped. */
    public List<String> anyOf(String field, Set<String> codes) {
        return values(field).stream().filter(codes::contains).distinct().toList();
    }

    /** A reference like {@code TH-R-2026-000123}, in capitals; empty when none was typed, or none that can be. */
    public String reference(String field, String kind) {
        String reference = value(field).strip().toUpperCase(Locale.UK);
        if (reference.isEmpty() || reference.matches("[A-Z-]{2,40}-" + kind + "-[0-9]{4}-[0-9]{6,9}")) {
            return reference;
        }
        wrong(field, "Enter a reference, for example TH-" + kind + "-2026-000123");
        return "";
    }

    public boolean yes(String field, String missing) {
        return oneOf(field, Set.of("yes", "no"), missing).equals("yes");
    }

    /** A whole number within bounds; {@code name} is what the page calls the field. */
    public int number(String field, int least, int most, String name) {
        String value = value(field).strip().replace(",", "");
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        wrong(field, name + " must be a whole number between " + said(least) + " and " + said(most));
        return least;
    }

    /**
     * Day, month and year from {@code <field>-day}, {@code <field>-month}, {@code <field>-year}; empty when all are.
     *
     * @param name what the page calls the date, like "Date of birth"
     */
    public Optional<LocalDate> date(String field, String name) {
        return TypedDate.read(this, field, name);
    }

    /** A number as people read it: 10,000. */
    private static String said(int number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** A time of day, like 9:30 or 14.15; midnight when it is none, with the error noted. */
    public LocalTime time(String field, String malformed) {
        Matcher time = TIME.matcher(value(field).strip());
        try {
            if (time.matches()) {
                return LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
            }
        } catch (DateTimeException e) {
            // said below
        }
        wrong(field, malformed);
        return LocalTime.MIDNIGHT;
    }

    /** Notes an error; the first of a field stands. */
    public void wrong(String field, String message) {
        errors.putIfAbsent(field, new FieldError(field, message));
    }

    /**
     * Puts a service's refusal beside the fields it is about; {@code fields} maps the service's names to this form's. What
     * fits no field stands in the summary alone.
     */
    public Form refused(ServiceProblem problem, Map<String, String> fields) {
        if (problem.is("stale-version")) {
            wrong(ALL, "Someone else has updated this. Check what it says now, then try again");
            return this;
        }
        for (ServiceProblem.Fault fault : problem.faults()) {
            wrong(fields.getOrDefault(fault.field(), fault.field()), fault.message());
        }
        if (problem.faults().isEmpty()) {
            wrong(ALL, problem.detail().isEmpty() ? problem.title() : problem.detail());
        }
        return this;
    }
}
