package uk.leabridge.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import uk.leabridge.local.demo.SyntheticYear.Referral;

/** Sends the referrals by those who make them, then decides those that the year has decided, by the borough's officer. */
final class Referring {
    private static final String PATH = "/api/referrals/v1/referrals";
    private static final String REASON = "Discussed with the sample school and the sample family.";

    private final Door door;
    private final DemoRun run;
    private final Sent sent;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<Integer, String> ids = new ConcurrentHashMap<>();

    Referring(Door door, DemoRun run, Sent sent) {
        this.door = door;
        this.run = run;
        this.sent = sent;
    }

    void send(Crew crew, List<Referral> referrals) {
        crew.each(Kind.REFERRAL.title(), referrals, this::submit);
        crew.each(
                Kind.DECISION.title(),
                referrals.stream()
                        .filter(referral -> referral.decision() != null)
                        .toList(),
                this::decide);
    }

    /** Police and prisons refer by the borough's own system, the council by its officers, everyone else by form. */
    static String referrer(String borough, String sector) {
        return switch (sector) {
            case "POLICE", "PRISON_PROBATION" -> "system-" + borough;
            case "LOCAL_AUTHORITY" -> officer(borough);
            default -> "referrer." + borough;
        };
    }

    static String officer(String borough) {
        return "safeguarding-officer." + borough;
    }

    private void submit(Referral referral) {
        JsonNode receipt = door.create(
                referrer(referral.borough(), referral.sector()),
                PATH,
                run.key("referral", referral.number()),
                form(referral));
        String id = receipt.path("id").asText();
        ids.put(referral.number(), id);
        sent.add(Kind.REFERRAL, id);
    }

    /** Takes each step that is not taken yet, so that it can go on where it was interrupted. */
    private void decide(Referral referral) {
        String id = Objects.requireNonNull(ids.get(referral.number()));
        String decision = Objects.requireNonNull(referral.decision());
        String officer = officer(referral.borough());
        JsonNode now = door.get(officer, PATH + "/" + id).body();
        if (status(now).equals("RECEIVED")) {
            now = screen(officer, id, now, "SCREENING");
        }
        if (decision.equals("CASE_OPENED")
                && now.path("gatewayCheck").path("answeredAt").asText("").isEmpty()) {
            ObjectNode clear =
                    json.createObjectNode().put("result", "CLEAR").put("note", "The sample police answered.");
            now = door.change(officer, PATH + "/" + id + "/gateway-checks", version(now), clear);
        }
        if (status(now).equals("SCREENING")) {
            now = screen(officer, id, now, decision);
        }
        if (!status(now).equals(decision)) {
            throw new DemoFailure("Referral " + id + " is " + status(now) + " instead of " + decision);
        }
        sent.add(Kind.DECISION, id);
    }

    private JsonNode screen(String officer, String id, JsonNode now, String decision) {
        ObjectNode screening = json.createObjectNode()
                .put("decision", decision)
                .put("reason", REASON)
                .put("legalBasis", "PUBLIC_TASK");
        if (decision.equals("SIGNPOSTED")) {
            screening.putArray("signposts").add("EARLY_HELP");
        }
        return door.change(officer, PATH + "/" + id + "/screening", version(now), screening);
    }

    private ObjectNode form(Referral referral) {
        ObjectNode form = json.createObjectNode();
        var person = referral.person();
        form.putObject("person")
                .put("givenName", SampleNames.GIVEN)
                .put("familyName", person.familyName())
                .put("dateOfBirth", person.born().toString())
                .put("postcode", person.postcode())
                .put("sex", person.sex())
                .put("ethnicGroup", person.ethnicGroup());
        form.putObject("referrer")
                .put("role", "Sample role")
                .put("organisation", "Sample organisation of " + referral.borough())
                .put("sector", referral.sector());
        form.putObject("concern")
                .put("code", referral.concern())
                .put("narrative", narrative(referral))
                .put("travelRisk", false);
        form.putObject("needs")
                .put("send", false)
                .put("mentalHealth", referral.needs().mentalHealth())
                .put("neurodiversity", referral.needs().neurodiversity())
                .put("isolation", referral.number() % 3 == 0)
                .put("homeEducated", false);
        form.putObject("informed").put("person", true).put("parent", person.age() < 18);
        return form.put("immediateDanger", referral.immediateDanger());
    }

    private static String narrative(Referral referral) {
        return "A made-up concern of kind "
                + referral.concern().toLowerCase(Locale.ROOT).replace('_', ' ') + ": what "
                + SampleNames.GIVEN + " " + referral.person().familyName()
                + " has said and done this term worries people nearby.";
    }

    private static String status(JsonNode referral) {
        return referral.path("status").asText();
    }

    private static long version(JsonNode referral) {
        return referral.path("version").asLong();
    }
}
