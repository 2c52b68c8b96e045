package uk.leabridge.platform.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What a module extends to be held to the rules; its test is one constructor:
 *
 * <pre>
 * class ArchitectureTest extends ArchitectureRules {
 *     ArchitectureTest() {
 *         super("uk.leabridge.referrals");
 *     }
 * }
 * </pre>
 */
public abstract class ArchitectureRules {
    private final String root;
    private final Map<String, ArchRule> rules;

    /** Holds a service to {@link ServiceArchitecture}. */
    protected ArchitectureRules(String serviceRoot) {
        this(serviceRoot, ServiceArchitecture.rules(serviceRoot));
    }

    /** Holds the classes under a package to the rules given. */
    protected ArchitectureRules(String root, Map<String, ArchRule> rules) {
        this.root = root;
        this.rules = rules;
    }

    @TestFactory
    protected Stream<DynamicTest> holds() {
        JavaClasses ours = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        assertThat(ours)
                .as("no classes found under %s: the rules would check nothing", root)
                .isNotEmpty();
        return rules.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(ours)));
    }
}
