package uk.leabridge.platform.test.architecture;

import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sizes are read from the source: byte code knows neither blank lines nor where a class ends. */
final class SizeRules {
    /** Where Maven put a class, from which its source follows: a folder of classes, or the module's own jar. */
    private static final Pattern BUILT =
            Pattern.compile("(?:jar:)?file:(.*)/target/(classes|test-classes|[^/]+\\.jar!)/.*");

    private SizeRules() {}

    static ArchRule sizesStaySmall() {
        return Refusal.rule(
                "stay within %d lines a method, %d a class, %d parameters"
                        .formatted(SourceSizes.METHOD_LINES, SourceSizes.CLASS_LINES, SourceSizes.PARAMETERS),
                "long classes and methods are hard to read",
                c -> c.isTopLevelClass() && !c.getSimpleName().equals("package-info")
                        ? c.getSource().stream().flatMap(SizeRules::faults)
                        : Stream.empty());
    }

    private static Stream<String> faults(Source source) {
        Matcher built = BUILT.matcher(source.getUri().toString());
        if (!built.matches()) {
            return Stream.of("was not built from a module here: " + source.getUri());
        }
        Path module = Path.of(built.group(1));
        String folder = source.getUri().toString().substring(built.end(2) + 1).replaceFirst("[^/]*$", "");
        String file = folder + source.getFileName().orElse("(no source name in its byte code)");
        Path written = module.resolve(built.group(2).equals("test-classes") ? "src/test/java" : "src/main/java")
                .resolve(file);
        if (Files.isRegularFile(written)) {
            return SourceSizes.faults(written).stream();
        }
        return isGenerated(module, file) ? Stream.empty() : Stream.of("has no source at " + written);
    }

    private static boolean isGenerated(Path module, String file) {
        return Stream.of("annotations", "test-annotations")
                .map(kind ->
                        module.resolve("target/generated-sources").resolve(kind).resolve(file))
                .anyMatch(Files::isRegularFile);
    }
}
