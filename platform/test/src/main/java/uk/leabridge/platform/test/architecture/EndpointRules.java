package uk.leabridge.platform.test.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What an endpoint says about its audience, and what it lets out. */
final class EndpointRules {
    private static final String HTTP_METHOD = "jakarta.ws.rs.HttpMethod";
    private static final String ROUTE = "io.quarkus.vertx.web.Route";
    private static final String REST_CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";
    private static final String HTTP_EXCEPTION = "jakarta.ws.rs.WebApplicationException";
    private static final String RESPONSE = "jakarta.ws.rs.core.Response";
    private static final Set<String> AUDIENCES = Set.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.DenyAll",
            "io.quarkus.security.Authenticated");
    private static final Set<String> PERSISTENT = Set.of(
            "jakarta.persistence.Entity", "jakarta.persistence.Embeddable", "jakarta.persistence.MappedSuperclass");

    private EndpointRules() {}

    static Map<String, ArchRule> of(Layout layout) {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put(
                "everyEndpointStatesItsRoles",
                Refusal.rule(
                        "state roles on every endpoint, by @RolesAllowed, @Authenticated, @PermitAll or @DenyAll",
                        "an endpoint without stated roles is a security hole",
                        c -> endpoints(c)
                                .filter(m -> !isAnnotatedWithAny(AUDIENCES, m) && !isAnnotatedWithAny(AUDIENCES, c))
                                .map(m -> "states no roles for " + m.getName())));
        rules.put(
                "endpointsReturnNoEntity",
                Refusal.rule(
                        "return views, never domain types or what holds an entity",
                        "a field added to an entity would be published the same day",
                        c -> endpoints(c).flatMap(m -> leaks(layout, m))));
        rules.put(
                "noHttpExceptionOutsideTheApi",
                Refusal.rule(
                        "make no HTTP exception outside the api",
                        "an HTTP status is the resource's business; a refusal is a value",
                        c -> layout.atTheHttpEdge().test(c)
                                ? Stream.empty()
                                : Stream.concat(httpExceptions(c), answers(layout, c))));
        return rules;
    }

    static ArchRule endpointsAreTyped(Layout layout, Set<String> untyped) {
        var exempt = untyped.stream().map(name -> layout.root() + "." + name).toList();
        return Refusal.rule(
                "return views, pages or RestResponse<View> from endpoints, never a bare Response",
                "the type says what is answered, to the reader, to the API's document and to the other rules",
                c -> endpoints(c)
                        .filter(m -> exempt.stream().noneMatch(name -> isNamed(name, m)))
                        .filter(m -> m.getReturnType().getAllInvolvedRawTypes().stream()
                                .anyMatch(type -> type.getName().equals(RESPONSE)))
                        .map(m -> "returns a bare Response from " + m.getName()));
    }

    /** By its own name, or by that of its class or of a package around it. */
    private static boolean isNamed(String name, JavaMethod endpoint) {
        return (endpoint.getOwner().getName() + "." + endpoint.getName() + ".").startsWith(name + ".");
    }

    /** The methods that answer HTTP; the interface of a REST client only asks. */
    private static Stream<JavaMethod> endpoints(JavaClass c) {
        return c.isAnnotatedWith(REST_CLIENT)
                ? Stream.empty()
                : c.getMethods().stream().filter(m -> m.isMetaAnnotatedWith(HTTP_METHOD) || m.isAnnotatedWith(ROUTE));
    }

    private static boolean isAnnotatedWithAny(Set<String> annotations, CanBeAnnotated element) {
        return annotations.stream().anyMatch(element::isAnnotatedWith);
    }

    /** Looks through generics ({@code RestResponse<List<Grant>>}) and through the fields of our own views. */
    private static Stream<String> leaks(Layout layout, JavaMethod endpoint) {
        var seen = new HashSet<JavaClass>();
        Set<JavaClass> returned = endpoint.getReturnType().getAllInvolvedRawTypes();
        returned.forEach(type -> collect(layout, type, seen));
        Stream<JavaClass> direct =
                returned.stream().map(JavaClass::getBaseComponentType).filter(layout.in("domain"));
        Stream<JavaClass> held = seen.stream().filter(type -> isAnnotatedWithAny(PERSISTENT, type));
        return Stream.concat(direct, held)
                .distinct()
                .map(type -> "returns from " + endpoint.getName() + " the domain's " + type.getName());
    }

    private static void collect(Layout layout, JavaClass type, Set<JavaClass> seen) {
        JavaClass base = type.getBaseComponentType();
        if (!Packages.under(layout.root(), base) || !seen.add(base)) {
            return;
        }
        for (JavaField field : base.getFields()) {
            if (!field.getModifiers().contains(JavaModifier.STATIC)) {
                field.getType().getAllInvolvedRawTypes().forEach(held -> collect(layout, held, seen));
            }
        }
    }

    /** The platform's answers throw them for their callers. */
    private static Stream<String> answers(Layout layout, JavaClass c) {
        var answers = layout.platform() + ".http.Answers";
        return Dependencies.of(c)
                .filter(target -> target.getName().equals(answers))
                .map(target -> "answers by " + target.getName());
    }

    private static Stream<String> httpExceptions(JavaClass c) {
        Stream<String> made = c.getConstructorCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isAssignableTo(HTTP_EXCEPTION))
                .map(call -> "makes " + call.getTargetOwner().getName());
        Stream<String> declared = c.getCodeUnits().stream()
                .flatMap(unit -> unit.getThrowsClause().getTypes().stream())
                .filter(type -> type.isAssignableTo(HTTP_EXCEPTION))
                .map(type -> "declares " + type.getName());
        Stream<String> is = c.isAssignableTo(HTTP_EXCEPTION) ? Stream.of("is an HTTP exception") : Stream.empty();
        return Stream.of(made, declared, is).flatMap(s -> s);
    }
}
