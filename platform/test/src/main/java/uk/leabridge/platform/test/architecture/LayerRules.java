package uk.leabridge.platform.test.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** api → application → domain ← infrastructure, and who may open a transaction. */
final class LayerRules {
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final String[] DOMAIN_LIBRARIES = {
        "java", "jakarta.persistence", "org.hibernate.annotations", "org.hibernate.generator", "org.jspecify"
    };
    private static final String[] OUTSIDE_WORLD = {
        "jakarta.ws.rs", "org.eclipse.microprofile.reactive", "org.apache.kafka", "io.quarkus.hibernate"
    };

    private LayerRules() {}

    static Map<String, ArchRule> of(Layout layout) {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("domainIsPure", domainIsPure(layout));
        rules.put("applicationKnowsOnlyDomain", applicationKnowsOnlyDomain(layout));
        rules.put("apiDoesNotReachTheStore", apiDoesNotReachTheStore(layout));
        rules.put("infrastructureDoesNotKnowTheApi", infrastructureDoesNotKnowTheApi(layout));
        rules.put("transactionsOnlyInApplication", transactionsOnlyInApplication(layout));
        rules.put("useCasesDoNotCallUseCases", useCasesDoNotCallUseCases(layout));
        rules.put("aggregatesHaveNoSetters", aggregatesHaveNoSetters(layout));
        return rules;
    }

    private static ArchRule domainIsPure(Layout layout) {
        return Refusal.rule(
                "depend, in the domain, on nothing but the domain, java, persistence annotations and the platform",
                "rules must be testable without a container and independent of their callers",
                in(layout, "domain", c -> Dependencies.of(c)
                        .filter(target -> !layout.in("domain").test(target)
                                && !Packages.underAny(DOMAIN_LIBRARIES, target)
                                && !Packages.under(layout.platform(), target))
                        .map(target -> "depends on " + target.getName())));
    }

    private static ArchRule applicationKnowsOnlyDomain(Layout layout) {
        return Refusal.rule(
                "point inward from application",
                "a use case is the same for HTTP and Kafka, and for a test with an in-memory port",
                in(layout, "application", c -> Dependencies.of(c)
                        .filter(target -> layout.in("api").test(target)
                                || layout.in("infrastructure").test(target)
                                || Packages.underAny(OUTSIDE_WORLD, target))
                        .map(target -> "depends on " + target.getName())));
    }

    /** A port is known by its adapter: a domain interface that a class in infrastructure implements. */
    private static ArchRule apiDoesNotReachTheStore(Layout layout) {
        return Refusal.rule(
                "reach data from api through a use case or a query only",
                "a resource that reads the store skips authorisation and audit",
                in(layout, "api", c -> Dependencies.of(c)
                        .filter(target -> layout.in("infrastructure").test(target) || isPort(layout, target))
                        .map(target -> "depends on " + target.getName())));
    }

    private static boolean isPort(Layout layout, JavaClass c) {
        return c.isInterface()
                && layout.in("domain").test(c)
                && c.getAllSubclasses().stream().anyMatch(layout.in("infrastructure"));
    }

    private static ArchRule infrastructureDoesNotKnowTheApi(Layout layout) {
        return Refusal.rule(
                "not know the api from infrastructure",
                "adapters point inward; what two of them share belongs to the domain",
                in(layout, "infrastructure", c -> Dependencies.of(c)
                        .filter(layout.in("api"))
                        .map(target -> "depends on " + target.getName())));
    }

    private static ArchRule transactionsOnlyInApplication(Layout layout) {
        return Refusal.rule(
                "open transactions in application only",
                "one use case is one transaction: row, audit and outbox commit together or not at all",
                c -> layout.in("application").test(c) ? Stream.empty() : transactions(c));
    }

    private static Stream<String> transactions(JavaClass c) {
        Stream<String> annotated = c.getMethods().stream()
                .filter(m -> m.isAnnotatedWith(TRANSACTIONAL) || m.isMetaAnnotatedWith(TRANSACTIONAL))
                .map(m -> m.getName() + " is @Transactional");
        Stream<String> whole = c.isAnnotatedWith(TRANSACTIONAL) || c.isMetaAnnotatedWith(TRANSACTIONAL)
                ? Stream.of("is @Transactional")
                : Stream.empty();
        Stream<String> byHand = Dependencies.of(c)
                .filter(t -> t.getName().equals("io.quarkus.narayana.jta.QuarkusTransaction")
                        || t.getName().equals("jakarta.transaction.UserTransaction"))
                .map(t -> "opens one by " + t.getSimpleName());
        return Stream.of(annotated, whole, byHand).flatMap(s -> s);
    }

    private static ArchRule useCasesDoNotCallUseCases(Layout layout) {
        return Refusal.rule(
                "not call a use case from application",
                "chained use cases hide transactions and check rights twice or never; share a domain function",
                in(layout, "application", c -> Dependencies.of(c)
                        .filter(layout::isUseCase)
                        .map(target -> "uses " + target.getName())));
    }

    private static ArchRule aggregatesHaveNoSetters(Layout layout) {
        return Refusal.rule(
                "have, in the domain, neither setters nor fields that others can write",
                "state moves through named behaviour that may refuse",
                in(layout, "domain", c -> Stream.concat(setters(c), openFields(c))));
    }

    private static Stream<String> setters(JavaClass c) {
        return c.getMethods().stream()
                .filter(m -> m.getName().matches("set[A-Z].*"))
                .map(m -> "has the setter " + m.getName());
    }

    private static Stream<String> openFields(JavaClass c) {
        boolean persistent = Stream.of("Entity", "Embeddable", "MappedSuperclass")
                .anyMatch(a -> c.isAnnotatedWith("jakarta.persistence." + a));
        return c.getFields().stream()
                .filter(f -> persistent
                        && f.getModifiers().stream()
                                .noneMatch(m -> m.name().equals("PRIVATE")
                                        || m.name().equals("STATIC")
                                        || m.name().equals("SYNTHETIC")))
                .map(f -> "leaves its field " + f.getName() + " open");
    }

    private static Function<JavaClass, Stream<String>> in(
            Layout layout, String layer, Function<JavaClass, Stream<String>> faults) {
        return c -> layout.in(layer).test(c) ? faults.apply(c) : Stream.empty();
    }
}
