package uk.leabridge.platform.test.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;

/** What a class depends on: fields, signatures, calls, generics, annotations, casts. */
final class Dependencies {
    private Dependencies() {}

    /** The classes that a class depends on, without those of its own file; an array counts as its component. */
    static Stream<JavaClass> of(JavaClass origin) {
        JavaClass own = Layout.topLevel(origin);
        return origin.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(target -> !Layout.topLevel(target).equals(own))
                .distinct();
    }
}
