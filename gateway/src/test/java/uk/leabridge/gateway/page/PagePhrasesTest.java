package uk.leabridge.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Phrases that no page says: each was on one, and is not how people here write. Single common words are for a reader's eye. */
class PagePhrasesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path PAGES = Path.of("src/main/java/uk/leabridge/gateway/page");

    private static final Pattern BANNED = Pattern.compile(
            "\\bsomebody|\\banew\\b|\\bwhom\\b|\\bmeanwhile\\b|\\beverybody\\b|\\banybody\\b|\\bnobody\\b|petering|peters out"
                    + "|\\bpointed to\\b|\\bgoes on\\b|\\bany more\\b|(?-i:\\b[Ll]ike [A-Z0-9])|by what power|most like\\b"
                    + "|rests? on\\b|give it to me|cannot be said|is not answering|the latest first|beside chance"
                    + "|has to be there|\\bgiven name|\\bfamily name|whose time is over|when its time was over",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern EXPRESSION = Pattern.compile("\\{[^}]*}");
    private static final Pattern TEXT = Pattern.compile(">[^<]*<");

    static Stream<Path> templates() throws IOException {
        return under(TEMPLATES, ".html");
    }

    static Stream<Path> pages() throws IOException {
        return under(PAGES, ".java");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesSayNoneOfThem(Path template) throws IOException {
        assertThat(found(Files.readString(template))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pagesSayNoneOfThem(Path page) throws IOException {
        String code = COMMENT.matcher(Files.readString(page)).replaceAll("");
        assertThat(STRING.matcher(code).results().map(MatchResult::group).flatMap(text -> found(text).stream()))
                .isEmpty();
    }

    /** One apostrophe, the curved one, in what people read. */
    @ParameterizedTest
    @MethodSource("templates")
    void templatesHaveOneApostrophe(Path template) throws IOException {
        String text = EXPRESSION.matcher(Files.readString(template)).replaceAll("");
        assertThat(TEXT.matcher(text).results().map(MatchResult::group).filter(part -> part.contains("'")))
                .isEmpty();
    }

    @Test
    void theyAreFound() {
        assertThat(found("Give somebody a seat")).containsExactly("somebody");
        assertThat(found("hint='Like 27 3 2012'")).containsExactly("Like 2");
        assertThat(found("Enter the day, like 27 3 2027")).containsExactly("like 2");
        assertThat(found("Add a member")).isEmpty();
    }

    private static List<String> found(String text) {
        return BANNED.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Stream<Path> under(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        }
    }
}
