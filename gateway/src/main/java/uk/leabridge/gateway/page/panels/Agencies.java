package uk.leabridge.gateway.page.panels;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.leabridge.gateway.client.PageOf;
import uk.leabridge.gateway.client.PanelsClient;
import uk.leabridge.gateway.client.PanelsClient.Agency;
import uk.leabridge.gateway.page.Option;

/** The agencies that a borough works with: those with a seat on its panels, and those that usually have one. */
@ApplicationScoped
public class Agencies {

    static final List<Agency> USUAL = List.of(
            new Agency("LOCAL_AUTHORITY", "Local authority safeguarding", true),
            new Agency("POLICE_CT", "Counter-terrorism policing", true),
            new Agency("CHILDRENS_SOCIAL_CARE", "Children’s social care", false),
            new Agency("ADULT_SOCIAL_CARE", "Adult social care", false),
            new Agency("HEALTH", "Health", false),
            new Agency("EDUCATION", "Education", false),
            new Agency("HOUSING", "Housing", false),
            new Agency("PROBATION", "Probation", false));

    private final PanelsClient panels;

    public Agencies(PanelsClient panels) {
        this.panels = panels;
    }

    /** Each by the name that the borough gives it. */
    public List<Option> all() {
        Map<String, String> names = new LinkedHashMap<>();
        panels.list("").or(PageOf.empty()).items().stream()
                .flatMap(panel -> panel.agencies().stream())
                .forEach(agency -> names.putIfAbsent(agency.code(), agency.name()));
        USUAL.forEach(agency -> names.putIfAbsent(agency.code(), agency.name()));
        return names.entrySet().stream()
                .map(agency -> new Option(agency.getKey(), agency.getValue()))
                .toList();
    }
}
