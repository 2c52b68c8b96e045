package uk.leabridge.comms.request;

/** What free text may hold. It is stored as it was written; what has no place in a line of text is refused. */
public final class PlainText {
    /** One line: no control character, no line break of any script. */
    public static final String LINE = "[^\\p{Cc}\\p{Zl}\\p{Zp}]*";

    /** Several lines: line feeds and tabs, no other control character. */
    public static final String LINES = "[^\\p{Cc}\\p{Zl}\\p{Zp}\\n\\t]*([\\n\\t][^\\p{Cc}\\p{Zl}\\p{Zp}\\n\\t]*)*";

    public static final String LINE_MESSAGE = "Enter this on one line, without control characters.";
    public static final String LINES_MESSAGE = "Use plain text: letters, numbers, symbols and line breaks.";

    private PlainText() {}
}
