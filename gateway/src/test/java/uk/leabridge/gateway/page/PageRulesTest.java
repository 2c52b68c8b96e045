package uk.leabridge.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules for every template, whoever writes it (docs/guidelines/console-pages.md). */
class PageRulesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path TAGS = TEMPLATES.resolve("tags");
    private static final Pattern WRITING_FORM =
            Pattern.compile("<form[^>]*method=\"?post\"?[^>]*>.*?</form>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    /** A form that is sent again carries all that was sent, and so the token. */
    private static final String SENT_BEFORE = "{#for field in page.form.fields}";

    private static final Pattern INLINE = Pattern.compile(
            "<script(?![^>]*\\ssrc=)|<style|\\sstyle=|\\son[a-z]+=\"|javascript:", Pattern.CASE_INSENSITIVE);
    private static final Pattern OUTSIDE =
            Pattern.compile("\\{#before\\}\\s*(?!<nav |\\{#back |\\{#if [^}]+}\\{#back )\\S");
    /** The markup of a tag, outside the tag. */
    private static final Pattern BY_HAND =
            Pattern.compile("govuk-warning-text\\b|govuk-back-link\\b|govuk-error-summary\\b"
                    + "|name=\"(version|key|csrf)\"|not available right now\\. Try again");

    private static final Pattern RAW = Pattern.compile("\\.raw\\b|\\.safe\\b");
    private static final Pattern ELSEWHERE =
            Pattern.compile("(src|href)=\"(https?:)?//[^\"]*\\.(css|js|png|svg|woff2?)");

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyFormThatWritesCarriesItsToken(Path template) throws IOException {
        assertThat(formsWithoutToken(Files.readString(template))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingRunsInlineOrComesFromElsewhere(Path template) throws IOException {
        String text = Files.readString(template);
        assertThat(INLINE.matcher(text).find()).as("inline script or style").isFalse();
        assertThat(ELSEWHERE.matcher(text).find()).as("file from elsewhere").isFalse();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatStandsBeforeThePageStandsInALandmark(Path template) throws IOException {
        assertThat(OUTSIDE.matcher(Files.readString(template)).find()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsWrittenUnescaped(Path template) throws IOException {
        assertThat(RAW.matcher(Files.readString(template)).find()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatHasATagIsNotWrittenByHand(Path template) throws IOException {
        if (!template.startsWith(TAGS)) {
            assertThat(BY_HAND.matcher(Files.readString(template)).find())
                    .as("use the tag: back, warning, version, key, away, errorSummary, csrf")
                    .isFalse();
        }
    }

    @Test
    void theRulesBite() {
        assertThat(formsWithoutToken("<form method=\"post\"><input></form>")).hasSize(1);
        assertThat(formsWithoutToken("<form method=\"post\">{#csrf /}</form>")).isEmpty();
        assertThat(INLINE.matcher("<p onclick=\"x()\">").find()).isTrue();
        assertThat(INLINE.matcher("<script>x()</script>").find()).isTrue();
        assertThat(INLINE.matcher("<script src=\"/a.js\"></script>").find()).isFalse();
        assertThat(OUTSIDE.matcher("{#before}<a href=\"/\">Back</a>{/before}").find())
                .isTrue();
        assertThat(OUTSIDE.matcher("{#before}<nav aria-label=\"Back\"><a href=\"/\">Back</a></nav>{/before}")
                        .find())
                .isFalse();
        assertThat(OUTSIDE.matcher("{#before}{#back href='/'}Back{/back}{/before}")
                        .find())
                .isFalse();
        assertThat(BY_HAND.matcher("<input type=\"hidden\" name=\"version\" value=\"1\">")
                        .find())
                .isTrue();
        assertThat(BY_HAND.matcher("<div class=\"govuk-warning-text\">").find()).isTrue();
        assertThat(RAW.matcher("{text.raw}").find()).isTrue();
        assertThat(ELSEWHERE
                        .matcher("<link href=\"https://cdn.example/x.css\">")
                        .find())
                .isTrue();
    }

    private static List<String> formsWithoutToken(String text) {
        Matcher forms = WRITING_FORM.matcher(text);
        return forms.results()
                .map(java.util.regex.MatchResult::group)
                .filter(form -> !form.contains("{#csrf") && !form.contains(SENT_BEFORE))
                .toList();
    }
}
