package uk.leabridge.grants.provider.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Roles;

/** Who may do what with a provider. */
@ApplicationScoped
public class ProviderAccess {
    /** Officers of a borough that funds it, and its own people. */
    public boolean mayRead(Actor actor, String slug, Collection<String> boroughs) {
        return isOwn(actor, slug)
                || (actor.hasAny(Roles.GRANT_OFFICER, Roles.BOROUGH_ADMIN)
                        && boroughs.contains(actor.borough().code()));
    }

    /** Grant officers of a borough that funds it, and its own people: those who may also see names. */
    public boolean mayKeepRoster(Actor actor, String slug, Collection<String> boroughs) {
        return isOwn(actor, slug)
                || (actor.has(Roles.GRANT_OFFICER)
                        && boroughs.contains(actor.borough().code()));
    }

    private static boolean isOwn(Actor actor, String slug) {
        return actor.has(Roles.PROVIDER) && slug.equals(actor.organisation());
    }
}
