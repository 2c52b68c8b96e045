package uk.leabridge.k8s;

import java.util.LinkedHashMap;
import java.util.Map;

/** All checks under the names that bad fixtures use. */
final class Checks {
    private Checks() {}

    static Map<String, Check> all() {
        var checks = new LinkedHashMap<String, Check>();
        checks.put("selectors", new SelectorCheck());
        checks.put("ports", new PortCheck());
        checks.put("references", new ReferenceCheck());
        checks.put("security", new SecurityCheck());
        checks.put("images", new ImageCheck());
        checks.put("resources", new ResourceCheck());
        checks.put("life", new LifeCheck());
        checks.put("environment", new EnvironmentCheck());
        checks.put("network", new NetworkCheck(Edges.ofTheArchitecture()));
        checks.put("scaling", new ScalingCheck());
        checks.put("connections", new ConnectionCheck());
        checks.put("steps", new StepCheck());
        checks.put("operators", new OperatorCheck());
        return checks;
    }
}
