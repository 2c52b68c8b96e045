package uk.leabridge.gateway.page;

import java.util.Set;

/**
 * One area of the service navigation; a bean of this type puts it there ({@code @Produces}).
 *
 * @param order areas stand in this order; the work list is 0
 * @param roles who sees it; empty for everyone signed in
 */
public record NavigationItem(int order, String text, String href, Set<String> roles) {

    public NavigationItem {
        roles = Set.copyOf(roles);
    }

    /** True for the area itself and everything below it. */
    public boolean holds(String path) {
        return path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
    }
}
