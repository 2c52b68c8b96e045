package uk.leabridge.gateway.page.panels;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.leabridge.gateway.client.PageOf;
import uk.leabridge.gateway.client.PanelsClient;
import uk.leabridge.gateway.client.PanelsClient.Agency;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.referrals.ReferralWords;

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

    /** Agencies that are met beside them: on the panels that a borough begins with, and in referrals. */
    private static final List<Option> OTHERS = Stream.concat(
                    Stream.of(new Option("VOLUNTARY", "Voluntary sector")), ReferralWords.AGENCIES.stream())
            .toList();

    private final PanelsClient panels;

    public Agencies(PanelsClient panels) {
        this.panels = panels;
    }

    /** What an agency is called that has no seat with a name. */
    public static String words(String code) {
        return USUAL.stream()
                .filter(agency -> agency.code().equals(code))
                .map(Agency::name)
                .findFirst()
                .orElseGet(() -> Option.label(OTHERS, code));
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
