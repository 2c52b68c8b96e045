package uk.leabridge.gateway.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A field of a form, said once: how it is asked, what may be entered, and how the answer reads. The tag {@code field} shows
 * the question, {@link #check} notes what is wrong, {@link #words} puts an answer into words.
 *
 * <pre>{@code Field.text("narrative", "What has happened").asked("Tell us what has happened").within(10, 10_000)
 *         .needed("Enter what has happened")}</pre>
 *
 * @param label what the field is called: in a summary, and in a message about it
 * @param question what stands above the field
 * @param missing the message when it is left empty; empty when it may be
 * @param longest characters of a text, or the greatest number
 */
public record Field(
        Kind kind,
        String name,
        String label,
        String question,
        String missing,
        int shortest,
        int longest,
        List<Option> options,
        Look look) {

    /** What a field looks like. */
    public enum Kind {
        LINE,
        TEXT,
        RADIOS,
        CHECKBOXES,
        DATE,
        NUMBER
    }

    /**
     * What only the page is concerned with.
     *
     * @param css a class that makes a line narrower; may be empty
     * @param autocomplete the token that a browser fills by; may be empty
     * @param heading the question is the page's only one, and its heading
     */
    public record Look(String hint, int rows, String css, String autocomplete, boolean heading) {
        private static final Look PLAIN = new Look("", 4, "", "", false);
    }

    public Field {
        options = List.copyOf(options);
    }

    public static final List<Option> YES_NO = Option.list("yes", "Yes", "no", "No");
    public static final List<Option> YES_NO_UNKNOWN = Option.list("yes", "Yes", "no", "No", "unknown", "I do not know");

    /** A text of one line. */
    public static Field line(String name, String label) {
        return of(Kind.LINE, name, label, List.of());
    }

    /** A text of several lines. */
    public static Field text(String name, String label) {
        return of(Kind.TEXT, name, label, List.of());
    }

    public static Field yesOrNo(String name, String label) {
        return of(Kind.RADIOS, name, label, YES_NO);
    }

    /** For what somebody may not know: then nothing is sent, and nobody takes a guess for a fact. */
    public static Field yesNoOrUnknown(String name, String label) {
        return of(Kind.RADIOS, name, label, YES_NO_UNKNOWN);
    }

    /** One of these. */
    public static Field one(String name, String label, List<Option> options) {
        return of(Kind.RADIOS, name, label, options);
    }

    /** Any of these. */
    public static Field any(String name, String label, List<Option> options) {
        return of(Kind.CHECKBOXES, name, label, options);
    }

    public static Field date(String name, String label) {
        return of(Kind.DATE, name, label, List.of());
    }

    /** A whole number between these. */
    public static Field number(String name, String label, int least, int most) {
        return of(Kind.NUMBER, name, label, List.of()).within(least, most);
    }

    private static Field of(Kind kind, String name, String label, List<Option> options) {
        return new Field(kind, name, label, label, "", 0, 0, options, Look.PLAIN);
    }

    public Field asked(String other) {
        return new Field(kind, name, label, other, missing, shortest, longest, options, look);
    }

    /** It must be answered; {@code message} says what to do, like "Enter the reason". */
    public Field needed(String message) {
        return new Field(kind, name, label, question, message, shortest, longest, options, look);
    }

    public Field within(int least, int most) {
        return new Field(kind, name, label, question, missing, least, most, options, look);
    }

    public Field hint(String hint) {
        return with(new Look(hint, look.rows(), look.css(), look.autocomplete(), look.heading()));
    }

    public Field rows(int rows) {
        return with(new Look(look.hint(), rows, look.css(), look.autocomplete(), look.heading()));
    }

    /** A line as wide as so many letters: 3, 5, 10 or 20. */
    public Field wide(int letters) {
        return with(new Look(
                look.hint(), look.rows(), "govuk-input--width-" + letters, look.autocomplete(), look.heading()));
    }

    public Field autocomplete(String token) {
        return with(new Look(look.hint(), look.rows(), look.css(), token, look.heading()));
    }

    /** The only question of its page, which is its heading. */
    public Field heading() {
        return with(new Look(look.hint(), look.rows(), look.css(), look.autocomplete(), true));
    }

    private Field with(Look other) {
        return new Field(kind, name, label, question, missing, shortest, longest, options, other);
    }

    /** The names under which a browser sends the answer. */
    public List<String> names() {
        return kind == Kind.DATE ? List.of(name + "-day", name + "-month", name + "-year") : List.of(name);
    }

    /** Notes on the form what is wrong with the answer. */
    public void check(Form form) {
        boolean optional = missing.isEmpty();
        switch (kind) {
            case LINE, TEXT -> {
                if (optional) {
                    form.optionalText(name, longest, called());
                } else {
                    form.text(name, shortest, longest, missing);
                }
            }
            case RADIOS -> {
                if (!optional || !form.value(name).isEmpty()) {
                    form.oneOf(
                            name,
                            Option.codes(options),
                            optional
                                    ? "Select an option for "
                                            + label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1)
                                    : missing);
                }
            }
            case CHECKBOXES -> {
                if (form.anyOf(name, Option.codes(options)).isEmpty() && !optional) {
                    form.wrong(name, missing);
                }
            }
            case DATE -> {
                if (form.date(name, label).isEmpty() && !optional) {
                    form.wrong(name, missing);
                }
            }
            case NUMBER -> {
                if (!optional || !form.value(name).isBlank()) {
                    form.number(name, shortest, longest, called());
                }
            }
        }
    }

    /** What a message calls the field: the question as it stands on the page. */
    private String called() {
        String asked = question.replace(" (optional)", "");
        return asked.contains("?") ? "Your answer to ‘" + asked + "’" : asked;
    }

    /** An answer's codes or text as people read it; several codes stand one below the other. */
    public String words(List<String> answer) {
        return options.isEmpty()
                ? String.join("\n", answer)
                : answer.stream()
                        .filter(code -> !code.isEmpty())
                        .map(code -> Option.label(options, code))
                        .collect(Collectors.joining("\n"));
    }

    // what the tag asks

    public boolean isLine() {
        return kind == Kind.LINE || kind == Kind.NUMBER;
    }

    public boolean isText() {
        return kind == Kind.TEXT;
    }

    public boolean isRadios() {
        return kind == Kind.RADIOS;
    }

    public boolean isCheckboxes() {
        return kind == Kind.CHECKBOXES;
    }

    /** Whether the answer is sent as true or false. */
    public boolean isYesOrNo() {
        return options.equals(YES_NO) || options.equals(YES_NO_UNKNOWN);
    }

    /** Two short answers stand beside each other. */
    public boolean isInline() {
        return options.equals(YES_NO);
    }

    public String getInputmode() {
        return kind == Kind.NUMBER ? "numeric" : "";
    }
}
