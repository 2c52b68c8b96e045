package uk.leabridge.platform.text;

/** Why a text is refused as a whole. */
public enum TextFault {
    /** PostgreSQL cannot store it. */
    NULL_CHARACTER("control-character", "Remove the null character"),

    /** Half of a surrogate pair, or a code point that Unicode will never give a meaning: neither can be stored or sent on. */
    BROKEN_CHARACTER("broken-character", "Remove the characters that cannot be displayed"),

    /** Makes a text read otherwise than it is written: a file's ending, an address, who said what. */
    DIRECTION_OVERRIDE("direction-override", "Remove the characters that change the direction of the text"),

    STACKED_MARKS("stacked-marks", "Use fewer accents on a letter");

    private final String code;
    private final String remedy;

    TextFault(String code, String remedy) {
        this.code = code;
        this.remedy = remedy;
    }

    /** A stable word for the API. */
    public String code() {
        return code;
    }

    /** What to do, without a full stop. */
    public String remedy() {
        return remedy;
    }
}
