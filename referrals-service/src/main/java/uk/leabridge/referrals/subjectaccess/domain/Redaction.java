package uk.leabridge.referrals.subjectaccess.domain;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Passages that are left out of a text wherever they stand in it, in capital letters or small ones. They are named and not typed over,
 * so nothing can be added to a text, and nothing is missed further down.
 */
public record Redaction(List<String> passages) {
    public static final String MARK = "[left out]";

    public Redaction {
        passages = List.copyOf(passages);
    }

    /** The places in the list, from 0, of those that the text does not hold. */
    public List<Integer> missingIn(String text) {
        return IntStream.range(0, passages.size())
                .filter(place -> !pattern(passages.get(place)).matcher(text).find())
                .boxed()
                .toList();
    }

    /** What is left. Passages that overlap are left out together. */
    public String of(String text) {
        var out = new BitSet(text.length());
        for (var passage : passages) {
            var found = pattern(passage).matcher(text);
            for (int from = 0; found.find(from); from = found.start() + 1) out.set(found.start(), found.end());
        }
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

    /** Any run of spaces and line ends is as good as another. */
    private static Pattern pattern(String passage) {
        var words = Pattern.compile("\\s+")
                .splitAsStream(passage.strip())
                .map(Pattern::quote)
                .toList();
        return Pattern.compile(String.join("\\s+", words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    @Override
    public String toString() {
        return "Redaction[hidden]";
    }
}
