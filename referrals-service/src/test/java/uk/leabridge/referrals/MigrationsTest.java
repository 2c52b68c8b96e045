package uk.leabridge.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the database computes stands once, whole, in a file that is named after it, in its feature's folder. */
class MigrationsTest {
    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final Pattern DEFINED = Pattern.compile(
            "(?im)^\\s*create\\s+(?:or\\s+replace\\s+)?(?:materialized\\s+)?(?:recursive\\s+)?(?:function|procedure|view)\\s+(\\w+)");
    private static final Pattern POLICY = Pattern.compile("(?is)create\\s+policy\\b[^;]*;");

    private static Map<String, String> migrations() throws IOException {
        var all = new TreeMap<String, String>();
        try (var files = Files.walk(FOLDER)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.put(FOLDER.relativize(file).toString(), Files.readString(file));
            }
        }
        return all;
    }

    private static List<String> defined(String sql) {
        return DEFINED.matcher(sql).results().map(found -> found.group(1)).toList();
    }

    /** What is wrong, in a line each. */
    private static List<String> faults(Map<String, String> migrations) {
        var faults = new ArrayList<String>();
        var seen = new TreeMap<String, String>();
        new TreeMap<>(migrations).forEach((path, sql) -> {
            var names = defined(sql);
            var file = path.substring(path.lastIndexOf('/') + 1);
            if (!path.matches("[a-z]+/[^/]+")) faults.add(path + " stands in no feature's folder");
            for (var name : names) {
                var other = seen.put(name, path);
                if (other != null) faults.add(name + " stands in " + other + " and in " + path);
                if (file.startsWith("V") && !namedByAPolicy(name, sql)) {
                    faults.add(name + " stands in a version, " + path);
                }
            }
            if (file.startsWith("R__")) {
                var title = file.substring("R__".length()).replace(".sql", "");
                if (names.stream().noneMatch(name -> name.startsWith(title))) {
                    faults.add(path + " defines nothing of its name");
                }
            }
        });
        return faults;
    }

    private static boolean namedByAPolicy(String function, String sql) {
        return POLICY.matcher(sql).results().anyMatch(policy -> policy.group().contains(function + "("));
    }

    @Test
    void haveEachRuleOnce() throws IOException {
        assertThat(migrations()).hasSizeGreaterThan(40);
        assertThat(faults(migrations())).isEmpty();
    }

    @Test
    void findsWhatStandsTwice() {
        var once = "create or replace function due_of(asked text) returns text";

        assertThat(faults(Map.of(
                        "due/R__due_of.sql",
                        once,
                        "panel/R__due_of_panels.sql",
                        once + ";\ncreate view due_of_panels as")))
                .containsExactly("due_of stands in due/R__due_of.sql and in panel/R__due_of_panels.sql");
    }

    @Test
    void findsWhatIsCalledSomethingElse() {
        assertThat(faults(Map.of("due/R__late.sql", "create or replace view due_now as select 1")))
                .containsExactly("due/R__late.sql defines nothing of its name");
    }

    @Test
    void findsWhatStandsInAVersion() {
        var function = "create function may(one uuid) returns boolean;\n";

        assertThat(faults(Map.of("due/V1__due.sql", function)))
                .containsExactly("may stands in a version, due/V1__due.sql");
        assertThat(faults(Map.of("due/V1__due.sql", function + "create policy some on due using (may(id));")))
                .isEmpty();
    }

    @Test
    void findsWhatIsNobodys() {
        assertThat(faults(Map.of("V1__due.sql", "create table due ();")))
                .containsExactly("V1__due.sql stands in no feature's folder");
    }
}
