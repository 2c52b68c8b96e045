package uk.leabridge.gateway.page.insight;

import jakarta.inject.Singleton;
import uk.leabridge.gateway.page.Assets;

/** The scripts that draw what a table says. Without them the table says it alone. */
@Singleton
public class Charts {

    private static final String CHART_JS = "META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.js";

    private final String library;
    private final String script;

    public Charts(Assets assets) {
        library = assets.add("chart", "js", "text/javascript", Assets.read(CHART_JS));
        script = assets.add("charts", "js", "text/javascript", Assets.read("assets/charts.js"));
    }

    public String getLibrary() {
        return library;
    }

    public String getScript() {
        return script;
    }
}
