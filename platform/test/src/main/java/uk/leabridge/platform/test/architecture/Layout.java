package uk.leabridge.platform.test.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Optional;
import java.util.Set;

/**
 * Where things are in one service.
 *
 * @param root the service's package, such as {@code uk.leabridge.referrals}
 * @param shared first packages below the root that are no feature; {@code config} is always one
 * @param contexts first packages below the root whose own packages are the features
 */
record Layout(String root, Set<String> shared, Set<String> contexts) {
    /** Packages that speak HTTP: a service's {@code api}; the gateway's {@code page}, {@code proxy} and {@code client}. */
    private static final Set<String> HTTP_EDGE = Set.of("api", "page", "proxy", "client");

    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";

    /** The package that all services and the platform share: {@code uk.leabridge}. */
    String product() {
        return root.substring(0, root.lastIndexOf('.'));
    }

    String platform() {
        return product() + ".platform";
    }

    /** A pattern for a layer, always with our root: {@code ..persistence..} alone matches jakarta's too. */
    String layer(String name) {
        return root + ".." + name + "..";
    }

    DescribedPredicate<JavaClass> in(String layer) {
        return JavaClass.Predicates.resideInAPackage(layer(layer));
    }

    DescribedPredicate<JavaClass> atTheHttpEdge() {
        return DescribedPredicate.describe("at the HTTP edge", c -> HTTP_EDGE.stream()
                .anyMatch(layer -> in(layer).test(c)));
    }

    /** The feature that a class belongs to, if it belongs to one. */
    Optional<String> feature(JavaClass c) {
        String name = c.getPackageName();
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        String[] packages = name.substring(root.length() + 1).split("\\.", 3);
        String first = packages[0];
        if (shared.contains(first) || first.equals("config")) {
            return Optional.empty();
        }
        return Optional.of(contexts.contains(first) && packages.length > 1 ? first + "." + packages[1] : first);
    }

    /**
     * A use case is an application class with a {@code handle} method, or one that opens transactions and is not
     * named as the queries or the access rules of its feature.
     */
    boolean isUseCase(JavaClass c) {
        String name = c.getSimpleName();
        if (!in("application").test(c) || name.endsWith("Queries") || name.endsWith("Access")) {
            return false;
        }
        return c.getMethods().stream().anyMatch(m -> m.getName().equals("handle") || isTransactional(m))
                || c.isAnnotatedWith(TRANSACTIONAL);
    }

    private static boolean isTransactional(JavaMethod method) {
        return method.isAnnotatedWith(TRANSACTIONAL);
    }

    /** The class of the file that a class is written in. */
    static JavaClass topLevel(JavaClass c) {
        JavaClass base = c.getBaseComponentType();
        return base.getEnclosingClass().map(Layout::topLevel).orElse(base);
    }
}
