package uk.leabridge.platform.test.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages, messages, problems and API descriptions must read as a native speaker would write them. This test finds the phrases that
 * were found wrong most often; whether a whole sentence reads naturally is for a person to judge.
 */
class PlainEnglishTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    /** Each phrase with what to write instead. */
    private static final Map<Pattern, String> BANNED = banned();

    private static Map<Pattern, String> banned() {
        var phrases = new LinkedHashMap<String, String>();
        phrases.put("(some|any|every)body", "someone, anyone, everyone");
        phrases.put("anew", "again");
        phrases.put("whom", "who");
        phrases.put("who(m)?ever", "the person who");
        phrases.put("meanwhile", "since, in the meantime");
        phrases.put("beside", "next to");
        phrases.put("(go|goes|going) on", "continue");
        phrases.put("hears? of", "considers, is informed of");
        phrases.put("look(s|ed)? at", "consider, open, review");
        phrases.put("the look|a look", "access");
        phrases.put("(point|points|pointed|pointing) (to|somebody|someone)", "signpost to");
        phrases.put("days? to come", "in the future");
        phrases.put("as for example", "for example");
        phrases.put("a thing|[0-9]+ things", "the noun of what is meant");
        phrases.put(
                "(does|do|did) not stand|stands (where|there|in|for)|where (it|they) stands?|that stands?|stands still",
                "is");
        phrases.put("rests? on", "is based on");
        phrases.put("one's own", "your");
        phrases.put("given to (you|me|an officer)", "assigned to");
        phrases.put("(has|have) to be told|is told of|told of|told about it", "informed");
        phrases.put("(one|each|any|some|choose) of those in", "the values listed in");
        phrases.put("came of (it|asking|your)", "the outcome");
        phrases.put("the day is gone", "the date is in the past");
        phrases.put("held down|let it go", "stopped, resumed");
        phrases.put("of the expected shape", "valid");
        phrases.put("nobody (has|can|knows)", "say what is missing");
        phrases.put(
                "(is|was) (answered|decided|released|recorded|extended|removed|lifted|voided) (already|before)",
                "has already been");
        phrases.put("most like", "the type of");
        phrases.put("of (the )?probabl[ey] (the )?same", "probably about the same");
        var compiled = new LinkedHashMap<Pattern, String>();
        phrases.forEach((phrase, instead) ->
                compiled.put(Pattern.compile("\\b(?:" + phrase + ")\\b", Pattern.CASE_INSENSITIVE), instead));
        return compiled;
    }

    @Test
    void textsHaveNoneOfTheBannedPhrases() throws IOException {
        var files = files();
        var texts = new LinkedHashMap<Path, List<String>>();
        for (var file : files) if (!isJava(file)) texts.put(file, texts(file));
        texts.putAll(
                JavaTexts.of(files.stream().filter(PlainEnglishTest::isJava).toList()));

        var faults = new ArrayList<String>();
        texts.forEach((file, found) ->
                found.forEach(text -> faults(text).forEach(fault -> faults.add(ROOT.relativize(file) + ": " + fault))));

        assertThat(faults).isEmpty();
    }

    @Test
    void findsAPhraseThatIsBrokenOverLinesAndNoneInAComment(@TempDir Path folder) throws IOException {
        var source = Files.writeString(folder.resolve("Sample.java"), """
                class Sample {
                    /** Somebody reads this. */
                    String text = "The case goes "
                            + "on, " + number() + " of " + "somebody";
                }
                """);

        var faults = JavaTexts.of(List.of(source)).values().stream()
                .flatMap(List::stream)
                .flatMap(text -> faults(text).stream());

        assertThat(faults)
                .containsExactly(
                        "\"somebody\" (write: someone, anyone, everyone) in: The case goes on, … of somebody",
                        "\"goes on\" (write: continue) in: The case goes on, … of somebody");
    }

    private static List<String> faults(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return BANNED.entrySet().stream()
                .flatMap(banned -> banned.getKey()
                        .matcher(line)
                        .results()
                        .map(found -> "\"" + found.group() + "\" (write: " + banned.getValue() + ") in: " + line))
                .toList();
    }

    /** Main Java sources, templates and the descriptions of APIs and events. */
    private static List<Path> files() throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                var name = ROOT.relativize(folder).toString();
                boolean skipped = name.startsWith(".") || folder.endsWith("target");
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isChecked(ROOT.relativize(file).toString().replace('\\', '/'))) found.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static boolean isChecked(String path) {
        return (path.startsWith("contracts/") && path.endsWith(".json"))
                || (path.contains("/src/main/java/") && path.endsWith(".java"))
                || (path.contains("/src/main/resources/") && path.endsWith(".html"));
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }

    private static List<String> texts(Path file) throws IOException {
        if (file.toString().endsWith(".html")) {
            return Stream.of(Files.readString(file).split(">", -1)).toList();
        }
        var texts = new ArrayList<String>();
        collect(new ObjectMapper().readTree(file.toFile()), texts);
        return texts;
    }

    private static void collect(JsonNode node, List<String> texts) {
        for (var member : List.of("summary", "description")) {
            if (node.path(member).isTextual()) texts.add(node.path(member).asText());
        }
        node.forEach(child -> collect(child, texts));
    }
}
