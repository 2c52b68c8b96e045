package uk.leabridge.platform.text;

import org.jspecify.annotations.Nullable;

/** What one code point is to a reader. */
final class Letters {
    private Letters() {}

    static @Nullable TextFault fault(int c) {
        if (c == 0) return TextFault.NULL_CHARACTER;
        if (isDirectionOverride(c)) return TextFault.DIRECTION_OVERRIDE;
        return Character.getType(c) == Character.SURROGATE || isNoncharacter(c) ? TextFault.BROKEN_CHARACTER : null;
    }

    /** Embeddings, overrides and isolates; the marks (U+200E, U+200F, U+061C) are part of how words are written. */
    private static boolean isDirectionOverride(int c) {
        return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean isNoncharacter(int c) {
        return (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
    }

    /** Carriage return, vertical tab, form feed, next line, and Unicode's separators of lines and paragraphs. */
    static boolean endsLine(int c) {
        return switch (c) {
            case '\r', 0x0b, '\f', 0x85, 0x2028, 0x2029 -> true;
            default -> false;
        };
    }

    /** What is left behind by programs: XML and a printer choke on it, and nobody can see it to remove it. */
    static boolean isDropped(int c) {
        return c == 0xfeff || (Character.isISOControl(c) && c != '\n' && c != '\t');
    }

    static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            case Character.UNASSIGNED -> !isIgnorable(c);
            default -> !isFiller(c);
        };
    }

    /** What leaves room between words. */
    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || isFiller(c);
    }

    /** What is cut off at either end: spaces, and what joins or directs the words between which it stands. */
    static boolean isEdge(int c) {
        return isSpace(c)
                || (c >= 0x200b && c <= 0x200f)
                || (c >= 0x2060 && c <= 0x2064)
                || c == 0x061c
                || c == 0x180e
                || c == 0xad
                || c == 0xfeff;
    }

    /** Letters and symbols by their category, nothing to the eye: the Hangul fillers, the empty braille cell and the like. */
    private static boolean isFiller(int c) {
        return switch (c) {
            case 0x115f, 0x1160, 0x2800, 0x3164, 0xffa0, 0xfffc, 0x1d159 -> true;
            default -> false;
        };
    }

    /** Set aside by Unicode for characters that will have no glyph. */
    private static boolean isIgnorable(int c) {
        return c == 0x2065 || (c >= 0xfff0 && c <= 0xfff8) || (c >= 0xe0000 && c <= 0xe0fff);
    }
}
