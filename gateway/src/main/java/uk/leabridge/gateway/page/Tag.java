package uk.leabridge.gateway.page;

/** A status with the colour of its meaning; the word says it too. */
public record Tag(String text, String css) {

    /** Overdue, or not compliant. */
    public static Tag bad(String text) {
        return new Tag(text, "govuk-tag--red");
    }

    /** At risk, or waiting for us. */
    public static Tag waiting(String text) {
        return new Tag(text, "govuk-tag--yellow");
    }

    /** In progress. */
    public static Tag going(String text) {
        return new Tag(text, "govuk-tag--blue");
    }

    /** Done, or compliant. */
    public static Tag done(String text) {
        return new Tag(text, "govuk-tag--green");
    }

    /** Closed. */
    public static Tag closed(String text) {
        return new Tag(text, "govuk-tag--grey");
    }
}
