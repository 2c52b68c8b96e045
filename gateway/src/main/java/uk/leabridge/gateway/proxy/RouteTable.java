package uk.leabridge.gateway.proxy;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.config.Area;

/**
 * Which path goes where. Only what is named here is passed on.
 *
 * <p>{@code /alerts/feed.atom} and {@code /alerts/<id>.cap} are the public files of the comms service; the other paths
 * below {@code /alerts} are pages of the console.
 */
final class RouteTable {

    private static final String API = "/api/";
    private static final String XAPI = "/xapi/";
    private static final String ALERTS = "/alerts/";
    private static final Pattern PUBLIC_CERTIFICATE = Pattern.compile("/v1/certificates/[A-Za-z0-9-]{1,64}");
    private static final Pattern PUBLIC_ALERT = Pattern.compile("/alerts/(feed\\.atom|[A-Za-z0-9-]{1,64}\\.cap)");

    private static final Pattern FOR_PROGRAMS = Pattern.compile("/+x?api/");

    private RouteTable() {}

    sealed interface Route {
        /** To a service: under this path, and with the area's scope unless it is public. */
        record Pass(Area area, String path, boolean open) implements Route {}

        /** The gateway's own API for onboarding: checked at the door, answered in the house. */
        record Onboarding() implements Route {}

        /** Below {@code /api}, but nothing that exists. */
        record Missing() implements Route {}

        /** Not the door's: a page, an asset. */
        record House() implements Route {}
    }

    private static final Route MISSING = new Route.Missing();
    private static final Route HOUSE = new Route.House();
    private static final Route ONBOARDING = new Route.Onboarding();

    static Route find(String method, String path) {
        if (path.startsWith(API)) {
            return api(method, path);
        }
        if (path.startsWith(XAPI)) {
            return new Route.Pass(Area.TRAINING, path, false);
        }
        if (path.startsWith(ALERTS)
                && reads(method)
                && PUBLIC_ALERT.matcher(path).matches()) {
            return new Route.Pass(Area.COMMS, path, true);
        }
        return HOUSE;
    }

    /** True for paths that programs call: they are answered problem+json where people get a page. */
    static boolean forPrograms(@Nullable String path) {
        return path != null
                && (FOR_PROGRAMS.matcher(path).lookingAt()
                        || PUBLIC_ALERT.matcher(path).matches());
    }

    private static Route api(String method, String path) {
        int slash = path.indexOf('/', API.length());
        if (slash < 0) {
            return MISSING;
        }
        if (path.startsWith("onboarding/", API.length())) {
            return ONBOARDING;
        }
        Area area = area(path, slash - API.length());
        if (area == null || !path.startsWith("/v1/", slash)) {
            return MISSING;
        }
        String rest = path.substring(slash);
        boolean open = area == Area.TRAINING
                && reads(method)
                && rest.startsWith("/v1/certificates/")
                && PUBLIC_CERTIFICATE.matcher(rest).matches();
        return new Route.Pass(area, rest, open);
    }

    private static boolean reads(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    private static @Nullable Area area(String path, int length) {
        for (Area area : Area.values()) {
            if (area.code().length() == length && path.startsWith(area.code(), API.length())) {
                return area;
            }
        }
        return null;
    }
}
