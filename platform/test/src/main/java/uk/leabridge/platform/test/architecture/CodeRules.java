package uk.leabridge.platform.test.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Rules for all code, of services and of the platform. */
final class CodeRules {
    private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";
    private static final String INJECT = "jakarta.inject.Inject";
    private static final Set<String> INJECTORS = Set.of(
            INJECT,
            "jakarta.ws.rs.core.Context",
            "jakarta.annotation.Resource",
            "jakarta.persistence.PersistenceContext");
    private static final String[] SENDERS = {
        "org.eclipse.microprofile.reactive.messaging.Emitter",
        "io.smallrye.reactive.messaging.MutinyEmitter",
        "org.eclipse.microprofile.reactive.messaging.Outgoing",
        "org.apache.kafka.clients.producer.Producer",
        "io.smallrye.reactive.messaging.kafka.KafkaProducer"
    };
    private static final String[] CONNECTIONS = {"java.sql", "javax.sql", "io.agroal", "org.postgresql"};
    private static final Set<String> SYSTEM_CLOCKS = Set.of("tickMillis", "tickSeconds", "tickMinutes");
    private static final String[] EMPTY_NAMES = {"Manager", "Helper", "Util", "Utils", "Impl"};

    private static final Map<String, String> ATTEMPTS =
            Map.of("NotFound", "NOT_FOUND", "Forbidden", "FORBIDDEN", "Stale", "STALE");

    private CodeRules() {}

    static ArchRule onlyTheOutboxSends(String... exempt) {
        return Refusal.rule(
                "send through the outbox only",
                "sending outside the commit can lose events or send events for changes that were rolled back",
                c -> Packages.underAny(exempt, c)
                        ? Stream.empty()
                        : Dependencies.of(c).filter(CodeRules::sends).map(t -> "sends by " + t.getName()));
    }

    private static boolean sends(JavaClass target) {
        return Stream.of(SENDERS).anyMatch(target::isAssignableTo);
    }

    /** The one who opens a connection answers for its transaction, its row-level security, its limits and its failures. */
    static ArchRule onlyThePlatformOpensConnections() {
        return Refusal.rule(
                "reach PostgreSQL by a Panache repository, or by the platform's Rows or OneTrip",
                "transactions, row-level security, limits and failures are then the same everywhere",
                c -> Dependencies.of(c).filter(CodeRules::isJdbc).map(t -> "opens connections by " + t.getName()));
    }

    private static boolean isJdbc(JavaClass target) {
        return Stream.of(CONNECTIONS).anyMatch(root -> Packages.under(root, target));
    }

    static ArchRule noFieldInjection() {
        return Refusal.rule(
                "inject through the constructor only",
                "a constructor shows what a class costs, and lets a test call it",
                c -> Stream.concat(
                        c.getFields().stream()
                                .filter(CodeRules::isInjected)
                                .map(f -> "injects the field " + f.getName()),
                        c.getMethods().stream()
                                .filter(m -> m.isAnnotatedWith(INJECT))
                                .map(m -> "injects the method " + m.getName())));
    }

    /** Quarkus injects a field with a qualifier ({@code @Channel}, {@code @ConfigProperty}) without {@code @Inject}. */
    private static boolean isInjected(JavaField field) {
        return INJECTORS.stream().anyMatch(((CanBeAnnotated) field)::isAnnotatedWith)
                || field.isMetaAnnotatedWith("jakarta.inject.Qualifier");
    }

    static ArchRule timeIsInjected(String... exempt) {
        return Refusal.rule(
                "take the time from an injected InstantSource",
                "rules about dates and deadlines must be testable at any time",
                c -> Packages.underAny(exempt, c)
                        ? Stream.empty()
                        : c.getCodeUnitAccessesFromSelf().stream()
                                .map(access -> access.getTarget())
                                .filter(CodeRules::readsTheSystemClock)
                                .map(t -> "reads the clock by " + t.getFullName()));
    }

    private static boolean readsTheSystemClock(CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        boolean bare = target.getRawParameterTypes().stream()
                .noneMatch(type -> type.isAssignableTo("java.time.InstantSource"));
        return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.util.Date" ->
                name.equals("<init>") && target.getRawParameterTypes().isEmpty();
            case "java.util.Calendar", "java.util.GregorianCalendar" ->
                name.equals("getInstance")
                        || (name.equals("<init>")
                                && target.getRawParameterTypes().isEmpty());
            case "java.time.Clock", "java.time.InstantSource" ->
                name.startsWith("system") || SYSTEM_CLOCKS.contains(name);
            default -> owner.startsWith("java.time.") && bare && (name.equals("now") || name.equals("dateNow"));
        };
    }

    static ArchRule packagesAreNullMarked() {
        return Refusal.rule(
                "be @NullMarked, by its package",
                "without it the compiler does not check for null",
                c -> c.isTopLevelClass() && !isNullMarked(c) ? Stream.of("is not @NullMarked") : Stream.empty());
    }

    private static boolean isNullMarked(JavaClass c) {
        return c.isAnnotatedWith(NULL_MARKED)
                || c.getPackage()
                        .tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NULL_MARKED))
                        .isPresent();
    }

    static ArchRule namesSayWhat() {
        return Refusal.rule(
                "have a name that says what it is",
                "Manager, Helper, Util and Impl say nothing; name the rule, the port or how the adapter works",
                c -> Stream.of(EMPTY_NAMES).anyMatch(c.getSimpleName()::endsWith)
                        ? Stream.of("has an empty name")
                        : Stream.empty());
    }

    /** A class or an outcome's constant that says once more what the attempt says. */
    static ArchRule attemptsHaveOneVocabulary(String attempt) {
        return Refusal.rule(
                "leave not found, forbidden and stale to the platform's Attempt",
                "they mean the same everywhere, and one place answers them; an outcome says what its own rules say",
                c -> c.getName().startsWith(attempt + "$") ? Stream.empty() : Stream.concat(declared(c), constants(c)));
    }

    private static Stream<String> declared(JavaClass c) {
        return ATTEMPTS.containsKey(c.getSimpleName()) ? Stream.of("is declared a second time") : Stream.empty();
    }

    private static Stream<String> constants(JavaClass c) {
        boolean isOutcome = c.isEnum() && c.getPackageName().matches(".*\\.(application|domain)");
        return isOutcome
                ? c.getFields().stream()
                        .map(JavaField::getName)
                        .filter(ATTEMPTS::containsValue)
                        .map(name -> "has the constant " + name)
                : Stream.empty();
    }
}
