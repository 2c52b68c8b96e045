package uk.leabridge.gateway.page.referrals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.CasesClient.Summary;
import uk.leabridge.gateway.client.ReferralForm;
import uk.leabridge.gateway.client.ReferralsClient.Check;
import uk.leabridge.gateway.client.ReferralsClient.Referral;
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
        Referral referral,
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
        return referral.reference();
    }

    public Tag getTag() {
        return ReferralWords.status(referral.status(), referral.overdue());
    }

    public boolean isDanger() {
        return referral.immediateDanger();
    }

    /** A third referral of the probable same person. */
    public boolean isEscalated() {
        return referral.escalatedToChair();
    }

    public boolean isDestroyed() {
        return referral.form() == null;
    }

    /** When it was; nothing while it is there. */
    public String getDestroyedOn() {
        Instant at = referral.destroyedAt();
        return at == null ? "" : Words.longDate(at);
    }

    /** What one data key seals. */
    public String getRecord() {
        return referral.record().toString();
    }

    List<String> allowed() {
        return referral.allowed();
    }

    /** Nobody has taken it up yet. */
    public boolean isNew() {
        return works && referral.status().equals("RECEIVED");
    }

    /** The person was pointed to other services, with whichever decision. */
    boolean isSignposted() {
        return referral.status().equals("SIGNPOSTED")
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
        ReferralForm form = referral.form();
        boolean unknown = form == null || form.person().dateOfBirth() == null;
        return unknown && allowed().contains("CASE_OPENED");
    }

    public boolean isCheckOpen() {
        return works && referral.gatewayCheck().result() == null && !allowed().isEmpty();
    }

    /** Nobody has it, and there is something to do about it. */
    public boolean isTakeable() {
        return (isNew() || isOpen()) && referral.assignee() == null;
    }

    public List<Row> getSummary() {
        List<Row> rows = new ArrayList<>();
        add(rows, "Received", Words.longTime(referral.receivedAt()));
        add(rows, "Referred by", Option.label(ReferralWords.SECTORS, referral.sector()));
        add(rows, "Type of concern", Option.label(ReferralWords.CONCERNS, referral.concern()));
        add(rows, "Age when received", Option.label(ReferralWords.AGE_BANDS, referral.ageBand()));
        add(rows, "Decided", time(referral.decidedAt()));
        return rows;
    }

    public List<Row> getCheckRows() {
        List<Row> rows = new ArrayList<>();
        Check check = referral.gatewayCheck();
        String result = check.result();
        add(rows, "Requested", Words.longTime(check.requestedAt()));
        add(rows, "Due", Words.longTime(check.dueAt()));
        add(rows, "Police response", result == null ? "None yet" : Option.label(CHECK_RESULTS, result));
        add(rows, "Response received", time(check.answeredAt()));
        return rows;
    }

    public List<Section> getForm() {
        ReferralForm form = referral.form();
        return form == null ? List.of() : FormWords.of(form);
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : Words.longTime(at);
    }

    private static void add(List<Row> rows, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            rows.add(new Row(label, value));
        }
    }
}
