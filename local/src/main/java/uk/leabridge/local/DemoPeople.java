package uk.leabridge.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One synthetic person for each role and borough, and the bodies that they work for. */
public final class DemoPeople {
    /** The partnership's boroughs, by alias. */
    public static final List<String> BOROUGHS =
            List.of("tower-hamlets", "hackney", "newham", "waltham-forest", "redbridge", "islington");

    /** What a person can be, apart from being a learner, which everyone is. */
    public static final List<String> ROLES = List.of(
            "referrer",
            "safeguarding-officer",
            "panel-chair",
            "panel-member",
            "intelligence-officer",
            "elected-member",
            "grant-officer",
            "provider",
            "training-coordinator",
            "learner",
            "comms-officer",
            "comms-approver",
            "board-member",
            "auditor",
            "borough-admin",
            "partnership-admin");

    private static final String EVERYONE = "learner";

    private DemoPeople() {}

    public static List<DemoPerson> all() {
        return BOROUGHS.stream()
                .flatMap(borough -> ROLES.stream().map(role -> person(role, borough)))
                .toList();
    }

    /** Where a person's password is kept. */
    static String secretName(String username) {
        return "people/" + username;
    }

    /** "hackney-sample-school" to "Hackney Sample School". */
    static String title(String alias) {
        return Stream.of(alias.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** Aliases of the bodies beside the boroughs: a school and a provider in each. */
    static List<String> partners(String borough) {
        return List.of(school(borough), provider(borough));
    }

    private static DemoPerson person(String role, String borough) {
        List<String> roles = new ArrayList<>(List.of(role));
        if (!role.equals(EVERYONE)) {
            roles.add(EVERYONE);
        }
        return new DemoPerson(
                role + "." + borough,
                "Sample",
                title(role).replace(' ', '-') + "-" + initials(borough),
                roles,
                borough,
                organisation(role, borough));
    }

    private static String organisation(String role, String borough) {
        return switch (role) {
            case "referrer" -> school(borough);
            case "provider" -> provider(borough);
            default -> borough;
        };
    }

    private static String school(String borough) {
        return borough + "-sample-school";
    }

    private static String provider(String borough) {
        return borough + "-sample-provider";
    }

    /** Two letters that tell the boroughs apart: TH, WF, and HA, NE, RE, IS. */
    private static String initials(String borough) {
        String[] words = borough.split("-", -1);
        String letters = words.length > 1 ? words[0].substring(0, 1) + words[1].charAt(0) : borough.substring(0, 2);
        return letters.toUpperCase(Locale.ROOT);
    }
}
