package uk.leabridge.gateway.page;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.session.CsrfTokens;
import uk.leabridge.gateway.session.Person;
import uk.leabridge.gateway.session.SignedIn;

/** What the layout knows without being told by the page: {@code {cdi:frame.…}}. */
@Named("frame")
@RequestScoped
public class Frame {

    private final SignedIn signedIn;
    private final CsrfTokens csrfTokens;
    private final Assets assets;
    private final HttpServerRequest request;
    private final Instance<NavigationItem> areas;
    private @Nullable String csrf;

    public Frame(
            SignedIn signedIn,
            CsrfTokens csrfTokens,
            Assets assets,
            HttpServerRequest request,
            @Any Instance<NavigationItem> areas) {
        this.signedIn = signedIn;
        this.csrfTokens = csrfTokens;
        this.assets = assets;
        this.request = request;
        this.areas = areas;
    }

    public boolean isSignedIn() {
        return signedIn.person().isPresent();
    }

    public String getName() {
        Optional<Person> person = signedIn.person();
        return person.isPresent() ? person.get().name() : "";
    }

    /** For parts of a page that only some roles may use. */
    public boolean has(String role) {
        return signedIn.person().filter(person -> person.has(role)).isPresent();
    }

    public String getPath() {
        String path = request.path();
        return path == null ? "/" : path;
    }

    /** Proof for forms, one for the whole page. */
    public String getCsrf() {
        String made = csrf;
        if (made == null) {
            Optional<Person> person = signedIn.person();
            made = person.isPresent() ? csrfTokens.make(person.get()) : "";
            csrf = made;
        }
        return made;
    }

    public Assets getAssets() {
        return assets;
    }

    public List<NavigationItem> getNavigation() {
        Optional<Person> person = signedIn.person();
        if (person.isEmpty()) {
            return List.of();
        }
        return areas.stream()
                .filter(area -> area.roles().isEmpty() || area.roles().stream().anyMatch(person.get()::has))
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
    }
}
