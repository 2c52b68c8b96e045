package uk.leabridge.gateway.page.error;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import uk.leabridge.gateway.page.Assets;

/** A page for requests that never became one of ours: it knows nobody, and reads nothing of what was sent. */
@ApplicationScoped
public class BarePage {

    private final Assets assets;

    public BarePage(Assets assets) {
        this.assets = assets;
    }

    @CheckedTemplate(basePath = "errors")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance bare(String title, String text, String css, String icon);
    }

    public String render(String title, String text) {
        return Templates.bare(title, text, assets.getCss(), assets.getIcon()).render();
    }
}
