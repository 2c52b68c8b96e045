package uk.leabridge.gateway.page.cases;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.CasesClient.Case;
import uk.leabridge.gateway.client.CasesClient.Identity;
import uk.leabridge.gateway.client.CasesClient.Person;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Tag;
import uk.leabridge.gateway.page.Words;
import uk.leabridge.gateway.page.referrals.ReferralWords;

/**
 * One case as its page shows it.
 *
 * @param me the subject of the person signed in
 * @param named who it is about; null unless they asked
 * @param coverage what was found, and whether the plan answers it; null where no support is planned
 * @param due what is due about the support
 */
record CasePage(
        Case of,
        String etag,
        String me,
        @Nullable Identity named,
        Chronology chronology,
        @Nullable CoveragePart coverage,
        DuePart due) {

    /** One line of a summary. */
    record Row(String label, String value) {}

    CasePage with(Chronology told) {
        return new CasePage(of, etag, me, named, told, coverage, due);
    }

    CasePage with(@Nullable CoveragePart covered) {
        return new CasePage(of, etag, me, named, chronology, covered, due);
    }

    CasePage with(Identity shown) {
        return new CasePage(of, etag, me, shown, chronology, coverage, due);
    }

    public Tag getTag() {
        return CaseWords.status(of.status());
    }

    public List<CaseMove> getMoves() {
        return CaseMove.among(of);
    }

    /** What can be recorded that keeps support from petering out. */
    public List<CaseMove> getActivities() {
        return getMoves().stream().filter(CaseMove::isActivity).toList();
    }

    public boolean isListable() {
        return of.allowed().contains("LIST");
    }

    /** Whether a panel is about to decide, which happens at its meeting. */
    public boolean isHeard() {
        return of.status().equals("PANEL_LISTED");
    }

    public boolean isOffering() {
        return of.allowed().contains("OFFER_TRANSFER");
    }

    public boolean isOffered() {
        return of.allowed().contains("REVOKE_TRANSFER");
    }

    /** Whether the referral stands in another borough, which alone can read it. */
    public boolean isFromElsewhere() {
        return !of.originBorough().equals(of.borough());
    }

    public boolean isMine() {
        return me.equals(of.assignee());
    }

    public boolean isOver() {
        return of.status().equals("CLOSED") || of.status().equals("TRANSFERRED");
    }

    public List<Row> getSummary() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("Panel", CaseWords.panel(of.kind())));
        add(rows, "Type of concern", of.concern() == null ? null : Option.label(ReferralWords.CONCERNS, of.concern()));
        rows.add(new Row(CaseWords.statusWords(of.status()) + " since", Words.longTime(of.statusSince())));
        add(rows, "Returns to", of.resumesAs() == null ? null : CaseWords.statusWords(of.resumesAs()));
        rows.add(new Row("Opened", Words.longTime(of.openedAt())));
        rows.add(new Row("Case officer", worker()));
        if (of.closedAt() != null) {
            rows.add(new Row("Closed", Words.longTime(of.closedAt())));
        }
        return rows;
    }

    /** Whether the person has turned 18 since a parent or carer was asked. */
    public boolean isLapsed() {
        return of.consent().lapsed();
    }

    /** Whether the person signed in can record that the person was asked themselves. */
    public boolean isAsking() {
        return getMoves().contains(CaseMove.SEEK_CONSENT);
    }

    /** Who can be asked for consent now, to choose from. */
    List<Option> mayBeAsked() {
        List<String> may = of.consent().mayBeAsked();
        return may == null || may.isEmpty()
                ? CaseWords.CONSENT_FROM
                : CaseWords.CONSENT_FROM.stream()
                        .filter(one -> may.contains(one.value()))
                        .toList();
    }

    public List<Row> getConsent() {
        var consent = of.consent();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                "Consent to support",
                CaseWords.consent(consent.status()) + (consent.lapsed() ? ", but no longer valid" : "")));
        add(rows, "Consent from", consent.from() == null ? null : CaseWords.consentFrom(consent.from()));
        add(rows, "Since", consent.at() == null ? null : Words.longTime(consent.at()));
        add(
                rows,
                "Other safeguarding measures recorded",
                of.otherSafeguardingAt() == null ? null : Words.longTime(of.otherSafeguardingAt()));
        return rows;
    }

    /** Whether they asked to see who it is about. */
    public boolean isShown() {
        return named != null;
    }

    /** Who it is about; nobody when the record was destroyed. */
    public List<Row> getPerson() {
        Person person = named == null ? null : named.person();
        List<Row> rows = new ArrayList<>();
        if (person == null) {
            return rows;
        }
        add(rows, "First name", person.givenName());
        add(rows, "Last name", person.familyName());
        add(rows, "Known as", person.otherNames());
        add(rows, "Date of birth", person.dateOfBirth() == null ? null : Words.longDate(person.dateOfBirth()));
        add(rows, "Postcode", person.postcode());
        add(rows, "School or employer", person.schoolOrEmployer());
        return rows;
    }

    private String worker() {
        if (isMine()) {
            return "You";
        }
        return of.assignee() == null ? "Not assigned" : "Another officer in the borough";
    }

    private static void add(List<Row> rows, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            rows.add(new Row(label, value));
        }
    }
}
