package uk.leabridge.gateway.page.referrals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.CasesClient.Summary;
import uk.leabridge.gateway.client.ReferralsClient.Step;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Tag;
import uk.leabridge.gateway.page.Words;

/**
 * One referral as its page shows it.
 *
 * @param opened the case that it opened
 */
record ReferralPage(
        UUID id,
        JsonNode referral,
        String etag,
        boolean works,
        List<Step> steps,
        boolean chronologyAway,
        @Nullable Summary opened) {

    /** One line of a summary. */
    record Row(String label, String value) {}

    /** One part of the form as it was submitted. */
    record Section(String title, List<Row> rows) {}

    static final List<Option> CHECK_RESULTS =
            Option.list("CLEAR", "Clear", "POLICE_LED", "Led by the police", "ON_HOLD", "On hold");

    public String getReference() {
        return referral.path("reference").asText();
    }

    public Tag getTag() {
        return ReferralWords.status(
                referral.path("status").asText(), referral.path("overdue").asBoolean());
    }

    public boolean isDanger() {
        return referral.path("immediateDanger").asBoolean();
    }

    /** A third referral of the probable same person. */
    public boolean isEscalated() {
        return referral.path("escalatedToChair").asBoolean();
    }

    public boolean isDestroyed() {
        return referral.path("form").isMissingNode() || referral.path("form").isNull();
    }

    /** When it was; nothing while it is there. */
    public String getDestroyedOn() {
        String at = referral.path("destroyedAt").asText("");
        return at.isEmpty() ? "" : Words.longDate(Instant.parse(at));
    }

    /** What one data key seals; empty where the service names none. */
    public String getRecord() {
        return referral.path("record").asText("");
    }

    List<String> allowed() {
        return StreamSupport.stream(referral.path("allowed").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Nobody has taken it up yet. */
    public boolean isNew() {
        return works && referral.path("status").asText().equals("RECEIVED");
    }

    /** The person was pointed to other services, with whichever decision. */
    boolean isSignposted() {
        return referral.path("status").asText().equals("SIGNPOSTED")
                || steps.stream()
                        .map(Step::codes)
                        .filter(Objects::nonNull)
                        .flatMap(List::stream)
                        .anyMatch(code -> code.startsWith("SIGNPOST_"));
    }

    /** It can be decided now. */
    public boolean isOpen() {
        return works && !isNew() && !allowed().isEmpty();
    }

    /** A case can be opened, and the date of birth does not say before which panel. */
    public boolean isPanelToChoose() {
        boolean unknown = referral.path("form")
                .path("person")
                .path("dateOfBirth")
                .asText("")
                .isEmpty();
        return unknown && allowed().contains("CASE_OPENED");
    }

    public boolean isCheckOpen() {
        return works
                && check().path("result").asText("").isEmpty()
                && !allowed().isEmpty();
    }

    /** Nobody has it, and there is something to do about it. */
    public boolean isTakeable() {
        return (isNew() || isOpen()) && referral.path("assignee").asText("").isEmpty();
    }

    private JsonNode check() {
        return referral.path("gatewayCheck");
    }

    public List<Row> getSummary() {
        List<Row> rows = new ArrayList<>();
        add(rows, "Received", time(referral.path("receivedAt")));
        add(
                rows,
                "Referred by",
                Option.label(ReferralWords.SECTORS, referral.path("sector").asText("")));
        add(
                rows,
                "Type of concern",
                Option.label(ReferralWords.CONCERNS, referral.path("concern").asText("")));
        add(
                rows,
                "Age when received",
                Option.label(ReferralWords.AGE_BANDS, referral.path("ageBand").asText("")));
        add(rows, "Decided", time(referral.path("decidedAt")));
        return rows;
    }

    public List<Row> getCheckRows() {
        List<Row> rows = new ArrayList<>();
        String result = check().path("result").asText("");
        add(rows, "Requested", time(check().path("requestedAt")));
        add(rows, "Due", time(check().path("dueAt")));
        add(rows, "Police response", result.isEmpty() ? "None yet" : Option.label(CHECK_RESULTS, result));
        add(rows, "Response received", time(check().path("answeredAt")));
        return rows;
    }

    public List<Section> getForm() {
        List<Section> sections = new ArrayList<>();
        for (String[] part : new String[][] {
            {"person", "The person"},
            {"concern", "The concern"},
            {"needs", "What else is happening in their life"},
            {"informed", "Who knows about the referral"},
            {"referrer", "The referrer"}
        }) {
            sections.add(
                    new Section(part[1], FormWords.rows(referral.path("form").path(part[0]))));
        }
        sections.add(new Section(
                "Agencies involved", FormWords.agencies(referral.path("form").path("agencies"))));
        return sections.stream().filter(section -> !section.rows().isEmpty()).toList();
    }

    static @Nullable String time(JsonNode node) {
        return node.isTextual() ? Words.longTime(Instant.parse(node.asText())) : null;
    }

    private static void add(List<Row> rows, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            rows.add(new Row(label, value));
        }
    }
}
