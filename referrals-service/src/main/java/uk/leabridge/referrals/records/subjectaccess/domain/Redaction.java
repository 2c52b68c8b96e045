package uk.leabridge.referrals.records.subjectaccess.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Passages that are left out of a text wherever they are in it, however they were typed: in capital letters or small ones, with other
 * spaces, dashes, apostrophes or accents, or with something invisible between. They are named and not typed over, so nothing can be
 * added to a text, and nothing is missed further down.
 */
public record Redaction(List<String> passages) {
    public static final String MARK = "[left out]";

    public Redaction {
        passages = List.copyOf(passages);
    }

    /** The places in the list, from 0, of those that the text does not hold. */
    public List<Integer> missingIn(String text) {
        var read = Read.of(text);
        return IntStream.range(0, passages.size())
                .filter(place -> !read.holds(Read.of(passages.get(place))))
                .boxed()
                .toList();
    }

    /** What is left. Passages that overlap are left out together. */
    public String of(String text) {
        var read = Read.of(text);
        var out = new BitSet(text.length());
        for (var passage : passages) read.find(Read.of(passage), out);
        var left = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            if (out.get(at)) {
                left.append(MARK);
                at = out.nextClearBit(at);
            } else {
                left.append(text.charAt(at++));
            }
        }
        return left.toString();
    }

    /**
     * A text as a reader takes it in.
     *
     * @param letters what is read, each in one form
     * @param from where each of them begins in the text, and where the text ends
     */
    private record Read(String letters, int[] from) {
        static Read of(String text) {
            var letters = new StringBuilder(text.length());
            int[] from = new int[text.length() + 1];
            for (int at = 0; at < text.length(); ) {
                int point = text.codePointAt(at);
                for (char letter : simple(point).toCharArray()) {
                    boolean another =
                            letter == ' ' && (letters.isEmpty() || letters.charAt(letters.length() - 1) == ' ');
                    if (another) continue;
                    if (letters.length() + 1 >= from.length) from = Arrays.copyOf(from, 2 * from.length);
                    from[letters.length()] = at;
                    letters.append(letter);
                }
                at += Character.charCount(point);
            }
            from[letters.length()] = text.length();
            return new Read(letters.toString(), from);
        }

        /** What is left of one code point: none, one or several letters. */
        private static String simple(int point) {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) return " ";
            var simple = new StringBuilder();
            Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
                    .toUpperCase(Locale.ROOT)
                    .toLowerCase(Locale.ROOT)
                    .codePoints()
                    .forEach(part -> append(simple, part));
            return simple.toString();
        }

        private static void append(StringBuilder simple, int part) {
            switch (Character.getType(part)) {
                case Character.NON_SPACING_MARK,
                        Character.ENCLOSING_MARK,
                        Character.FORMAT,
                        Character.CONTROL,
                        Character.UNASSIGNED -> {}
                case Character.DASH_PUNCTUATION -> simple.append('-');
                case Character.SPACE_SEPARATOR -> simple.append(' ');
                default -> {
                    switch (part) {
                        case '\u2018', '\u2019', '\u201b', '\u02bc', '\u2032', '`', '\u00b4' -> simple.append('\'');
                        case '\u201c', '\u201d', '\u201f', '\u2033' -> simple.append('"');
                        case '\u2212' -> simple.append('-');
                        default -> simple.appendCodePoint(part);
                    }
                }
            }
        }

        boolean holds(Read passage) {
            var sought = passage.letters.strip();
            return !sought.isEmpty() && letters.contains(sought);
        }

        /** Marks where the passage is in the text, with the accents and the invisible characters that follow its letters. */
        void find(Read passage, BitSet out) {
            var sought = passage.letters.strip();
            if (sought.isEmpty()) return;
            for (int at = letters.indexOf(sought); at >= 0; at = letters.indexOf(sought, at + 1)) {
                out.set(from[at], Math.max(from[at] + 1, from[at + sought.length()]));
            }
        }
    }

    @Override
    public String toString() {
        return "Redaction[hidden]";
    }
}
