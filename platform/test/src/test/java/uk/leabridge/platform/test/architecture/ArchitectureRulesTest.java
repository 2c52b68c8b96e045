package uk.leabridge.platform.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rule that nothing can break guards nothing, and one that breaks on good code will be switched off. */
class ArchitectureRulesTest {
    private static final JavaClasses BAD = new ClassFileImporter().importPackages("bad");
    private static final JavaClasses GOOD = new ClassFileImporter().importPackages("good");

    /** For each rule, every way in which the bad service breaks it. */
    private static final Map<String, List<String>> BROKEN_BY_SERVICE = Map.ofEntries(
            Map.entry(
                    "domainIsPure",
                    List.of(
                            "domain.Grant depends on bad.grants.grant.application.AwardGrant",
                            "domain.Grant depends on jakarta.ws.rs.NotFoundException")),
            Map.entry(
                    "applicationKnowsOnlyDomain",
                    List.of(
                            "AwardGrant depends on bad.grants.grant.infrastructure.JpaGrants",
                            "AwardGrant depends on jakarta.ws.rs.core.Response")),
            Map.entry(
                    "apiDoesNotReachTheStore",
                    List.of(
                            "StoreResource depends on bad.grants.grant.infrastructure.JpaGrants",
                            "GrantResource depends on bad.grants.grant.domain.Grants")),
            Map.entry(
                    "infrastructureDoesNotKnowTheApi",
                    List.of("JpaGrants depends on bad.grants.grant.api.GrantResource")),
            Map.entry(
                    "transactionsOnlyInApplication",
                    List.of(
                            "JpaGrants find is @Transactional",
                            "WholeStore is @Transactional",
                            "JpaGrants opens one by QuarkusTransaction")),
            Map.entry(
                    "useCasesDoNotCallUseCases",
                    List.of(
                            "AwardGrant uses bad.grants.grant.application.PayGrant",
                            "AwardGrant uses bad.grants.grant.application.CloseGrant",
                            "LendMoney uses bad.grants.grant.application.PayGrant")),
            Map.entry(
                    "aggregatesHaveNoSetters",
                    List.of("Grant has the setter setNote", "Grant leaves its field note open")),
            Map.entry("featuresDoNotCycle", List.of("Cycle detected", "Slice grant", "Slice loan")),
            Map.entry(
                    "featuresMeetThroughQueriesAndEvents",
                    List.of(
                            "Loan reaches into bad.grants.grant.domain.Grant",
                            "LendMoney reaches into bad.grants.grant.application.PayGrant",
                            "LoanReader reaches into bad.grants.grant.infrastructure.JpaGrants")),
            Map.entry("servicesDoNotKnowEachOther", List.of("TrainingReach knows bad.training.course.domain.Course")),
            Map.entry(
                    "everyEndpointStatesItsRoles",
                    List.of("states no roles for one", "states no roles for maybe", "states no roles for wrapped")),
            Map.entry(
                    "endpointsReturnNoEntity",
                    List.of(
                            "returns from one the domain's bad.grants.grant.domain.Grant",
                            "returns from maybe the domain's bad.grants.grant.domain.Grant",
                            "returns from all the domain's bad.grants.grant.domain.Grant",
                            "returns from status the domain's bad.grants.grant.domain.GrantStatus",
                            "returns from wrapped the domain's bad.grants.grant.domain.Grant")),
            Map.entry("endpointsAreTyped", List.of("returns a bare Response from bare")),
            Map.entry(
                    "noHttpExceptionOutsideTheApi",
                    List.of(
                            "Grant makes jakarta.ws.rs.NotFoundException",
                            "GrantQueries answers by bad.platform.http.Answers",
                            "GrantGone is an HTTP exception",
                            "GrantClient declares jakarta.ws.rs.NotFoundException")),
            Map.entry(
                    "onlyTheOutboxSends",
                    List.of(
                            "sends by org.eclipse.microprofile.reactive.messaging.Emitter",
                            "sends by org.apache.kafka.clients.producer.KafkaProducer",
                            "sends by org.eclipse.microprofile.reactive.messaging.Outgoing")),
            Map.entry(
                    "onlyThePlatformOpensConnections",
                    List.of(
                            "GrantTable opens connections by javax.sql.DataSource",
                            "GrantTable opens connections by java.sql.Connection")),
            Map.entry(
                    "noFieldInjection",
                    List.of(
                            "AwardGrant injects the field store",
                            "AwardGrant injects the method close",
                            "GrantSender injects the field emitter",
                            "GrantSender injects the field key",
                            "GrantResource injects the field uri")),
            Map.entry(
                    "timeIsInjected",
                    List.of(
                            "Grant reads the clock by java.time.Instant.now()",
                            "Clocks reads the clock by java.time.Instant.now()",
                            "java.time.LocalDate.now(",
                            "java.time.LocalDateTime.now(",
                            "java.time.ZonedDateTime.now(",
                            "java.time.OffsetDateTime.now(",
                            "java.time.Year.now(",
                            "java.lang.System.currentTimeMillis(",
                            "java.time.Clock.systemUTC(",
                            "java.time.InstantSource.system(")),
            Map.entry("packagesAreNullMarked", List.of("bad.grants.grant.domain.Grant is not @NullMarked")),
            Map.entry(
                    "namesSayWhat",
                    List.of(
                            "GrantManager has an empty name",
                            "GrantHelper has an empty name",
                            "GrantUtil has an empty name",
                            "GrantUtils has an empty name",
                            "GrantImpl has an empty name")),
            Map.entry(
                    "attemptsHaveOneVocabulary",
                    List.of(
                            "GrantOutcome$NotFound is declared a second time",
                            "GrantOutcome$Forbidden is declared a second time",
                            "GrantOutcome$Stale is declared a second time",
                            "GrantOutcome$Closing has the constant NOT_FOUND",
                            "GrantOutcome$Closing has the constant STALE")),
            Map.entry(
                    "sizesStaySmall",
                    List.of(
                            "in an initialiser 41 lines, more than 40",
                            "in method longMethod 42 lines, more than 40",
                            "in method run 41 lines, more than 40",
                            "in method (constructor) 8 parameters, more than 7",
                            "in method wide 8 parameters, more than 7",
                            "in class Endless 301 lines, more than 300")));

    private static final Map<String, List<String>> BROKEN_BY_PLATFORM = Map.of(
            "platformKnowsNoService", List.of("AuditWriter knows bad.grants.grant.domain.Grant"),
            "onlyTheOutboxSends", List.of("AuditManager sends by"),
            "noFieldInjection", List.of("AuditWriter injects the field target"),
            "timeIsInjected", List.of("AuditWriter reads the clock by java.lang.System.currentTimeMillis()"),
            "packagesAreNullMarked", List.of("AuditWriter is not @NullMarked"),
            "namesSayWhat", List.of("AuditManager has an empty name"),
            "attemptsHaveOneVocabulary", List.of("Stale is declared a second time"),
            "sizesStaySmall", List.of("AuditManager has in method wide 8 parameters"));

    @Test
    void everyRuleHasItsBadFixture() {
        assertThat(ServiceArchitecture.rules("bad.grants")).containsOnlyKeys(BROKEN_BY_SERVICE.keySet());
        assertThat(PlatformArchitecture.rules("bad.platform")).containsOnlyKeys(BROKEN_BY_PLATFORM.keySet());
    }

    @TestFactory
    Stream<DynamicTest> bitesOnTheBadService() {
        return bites(ServiceArchitecture.rules("bad.grants"), "bad.grants", BROKEN_BY_SERVICE);
    }

    @TestFactory
    Stream<DynamicTest> bitesOnTheBadPlatform() {
        return bites(PlatformArchitecture.rules("bad.platform"), "bad.platform", BROKEN_BY_PLATFORM);
    }

    @TestFactory
    Stream<DynamicTest> holdsOnTheGoodService() {
        return holds(ServiceArchitecture.rules("good.grants"), "good.grants");
    }

    @TestFactory
    Stream<DynamicTest> holdsOnTheGoodPlatform() {
        return holds(PlatformArchitecture.rules("good.platform"), "good.platform");
    }

    @Test
    void refusesToProveAnythingOnNoClasses() {
        var nothing = new ArchitectureRules("uk.leabridge.nothing") {};

        assertThatThrownBy(nothing::holds).hasMessageContaining("the rules would check nothing");
    }

    @Test
    void letsAPackageAnswerWithoutATypeWhereItSaysSo() {
        var pages = ServiceArchitecture.rules("bad.grants", Set.of(), Set.of("grant"));

        assertThat(report(pages, "endpointsAreTyped", "bad.grants")).isEmpty();
    }

    @Test
    void ignoresAnotherFeatureInASharedPackage() {
        var shared = ServiceArchitecture.rules("bad.grants", Set.of("grant", "loan"));

        assertThat(report(shared, "featuresMeetThroughQueriesAndEvents", "bad.grants"))
                .isEmpty();
    }

    private static Stream<DynamicTest> bites(
            Map<String, ArchRule> rules, String root, Map<String, List<String>> expected) {
        return expected.entrySet().stream().flatMap(rule -> rule.getValue().stream()
                .map(fault -> DynamicTest.dynamicTest(
                        rule.getKey() + ": " + fault,
                        () -> assertThat(report(rules, rule.getKey(), root)).contains(fault))));
    }

    private static Stream<DynamicTest> holds(Map<String, ArchRule> rules, String root) {
        return rules.keySet().stream()
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> assertThat(report(rules, name, root)).isEmpty()));
    }

    private static String report(Map<String, ArchRule> rules, String name, String root) {
        JavaClasses classes = root.startsWith("bad") ? BAD : GOOD;
        ArchRule rule = Objects.requireNonNull(rules.get(name), name);
        return String.join(
                "\n",
                rule.evaluate(classes.that(JavaClass.Predicates.resideInAPackage(root + "..")))
                        .getFailureReport()
                        .getDetails());
    }
}
