package uk.leabridge.platform.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * A text as a person or a system sends it, read the one way in which services and pages keep it: composed (NFC), lines ended by a
 * line feed, nothing invisible around it, no control characters. What has no visible character is the empty text.
 */
public sealed interface TypedText {
    /** A text that can be kept; empty when there is nothing to see. */
    record Clean(String text) implements TypedText {}

    /** A text that nobody types and that would harm who reads it. */
    record Unfit(TextFault fault) implements TypedText {}

    /** More marks on one letter than any script has: they cover the lines around, and cost time to put in order. */
    int MOST_MARKS = 30;

    static TypedText read(String typed) {
        var kept = new StringBuilder(typed.length());
        int marks = 0;
        for (int at = 0; at < typed.length(); ) {
            int c = typed.codePointAt(at);
            at += Character.charCount(c);
            marks = Letters.isMark(c) ? marks + 1 : 0;
            var fault = marks > MOST_MARKS ? TextFault.STACKED_MARKS : Letters.fault(c);
            if (fault != null) return new Unfit(fault);
            if (c == '\r' && at < typed.length() && typed.charAt(at) == '\n') continue;
            if (Letters.endsLine(c)) {
                kept.append('\n');
            } else if (!Letters.isDropped(c)) {
                kept.appendCodePoint(c);
            }
        }
        return new Clean(trimmed(Normalizer.normalize(kept, Normalizer.Form.NFC)));
    }

    /** The text without what makes it unfit, to be shown to who typed it and cannot see what is wrong with it. */
    static String mended(String typed) {
        var kept = new StringBuilder(typed.length());
        int marks = 0;
        for (int at = 0; at < typed.length(); ) {
            int c = typed.codePointAt(at);
            at += Character.charCount(c);
            marks = Letters.isMark(c) ? marks + 1 : 0;
            if (marks <= MOST_MARKS && Letters.fault(c) == null) kept.appendCodePoint(c);
        }
        return kept.toString();
    }

    /** Whether a reader would see nothing. */
    static boolean isBlank(@Nullable CharSequence text) {
        return text == null || text.codePoints().noneMatch(Letters::isVisible);
    }

    /** How long a text is for an upper limit: its code points, as JSON Schema and the page's counter have it. */
    static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    /**
     * How much there is to read, for a lower limit: visible characters with up to two marks each, and one for each gap between
     * them.
     */
    static int visibleLength(CharSequence text) {
        var reading = new Reading();
        text.codePoints().forEach(reading::next);
        return reading.length;
    }

    private static String trimmed(String text) {
        if (isBlank(text)) return "";
        int start = 0;
        int end = text.length();
        while (Letters.isEdge(text.codePointAt(start))) start += Character.charCount(text.codePointAt(start));
        while (Letters.isEdge(text.codePointBefore(end))) end -= Character.charCount(text.codePointBefore(end));
        return text.substring(start, end);
    }

    /** Counts as the eye goes along. */
    final class Reading {
        private int length;
        private int marks;
        private boolean gap;

        private Reading() {}

        private void next(int c) {
            if (Letters.isVisible(c)) {
                length += gap && length > 0 ? 2 : 1;
                gap = false;
                marks = 0;
            } else if (Letters.isMark(c)) {
                if (length > 0 && !gap && ++marks <= 2) length++;
            } else if (Letters.isSpace(c)) {
                gap = true;
            }
        }
    }
}
