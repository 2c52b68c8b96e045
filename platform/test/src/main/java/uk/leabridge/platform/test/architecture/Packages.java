package uk.leabridge.platform.test.architecture;

import com.tngtech.archunit.core.domain.JavaClass;

/** Package questions on whole segments, so that {@code a.b} does not contain {@code a.bc}. */
final class Packages {
    private Packages() {}

    static boolean under(String root, JavaClass c) {
        String name = c.getBaseComponentType().getPackageName();
        return name.equals(root) || name.startsWith(root + ".");
    }

    static boolean underAny(String[] roots, JavaClass c) {
        for (String root : roots) {
            if (under(root, c)) {
                return true;
            }
        }
        return false;
    }
}
