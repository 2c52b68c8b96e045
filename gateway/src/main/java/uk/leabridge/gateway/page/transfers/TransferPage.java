package uk.leabridge.gateway.page.transfers;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.CasesClient.Identity;
import uk.leabridge.gateway.client.CasesClient.Person;
import uk.leabridge.gateway.client.TransfersClient.Transfer;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Tag;
import uk.leabridge.gateway.page.Words;
import uk.leabridge.gateway.page.cases.CaseWords;
import uk.leabridge.gateway.page.referrals.Grounds;
import uk.leabridge.gateway.page.referrals.ReferralWords;

/**
 * One transfer as its page shows it.
 *
 * @param borough of the person signed in
 * @param named who it is about; null where nobody asked to see that
 */
record TransferPage(
        Transfer of, String etag, String borough, @Nullable Identity named) {
    /** One line of a summary. */
    record Row(String label, String value) {}

    public Tag getTag() {
        return TransferWords.status(of.status());
    }

    /** Whether the person's borough has to decide, and has not. */
    public boolean isOurs() {
        return isOfferedHere() && of.status().equals("OFFERED");
    }

    /** Whether the case comes to this person's borough. */
    public boolean isOfferedHere() {
        return of.to().equals(borough);
    }

    /** The list that this one stands in. */
    public String getList() {
        return isOfferedHere() ? "/transfers" : "/transfers?side=from-us";
    }

    public String getOther() {
        return Words.borough(isOfferedHere() ? of.from() : of.to());
    }

    public List<Option> getBases() {
        return Grounds.LEGAL_BASES;
    }

    public List<String> getParts() {
        return TransferWords.parts(of.moves());
    }

    public List<Row> getSummary() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("From", Words.borough(of.from())));
        rows.add(new Row("To", Words.borough(of.to())));
        add(rows, "Contact in " + getOther(), of.contact());
        rows.add(new Row("Panel", CaseWords.panel(of.kind())));
        add(rows, "Type of concern", of.concern() == null ? null : Option.label(ReferralWords.CONCERNS, of.concern()));
        rows.add(new Row("Consent to support", consent()));
        rows.add(new Row("Offered", Words.longTime(of.offeredAt())));
        add(rows, "Reason for the offer", of.reason());
        add(rows, "Supporting evidence", of.evidence());
        rows.add(new Row("Legal basis", Option.label(Grounds.LEGAL_BASES, of.legalBasis())));
        add(rows, "Replied", of.answeredAt() == null ? null : Words.longTime(of.answeredAt()));
        add(rows, "Reason for the reply", of.answer());
        return rows;
    }

    /** Whether they asked to see who it is about. */
    public boolean isShown() {
        return named != null;
    }

    TransferPage with(Identity who) {
        return new TransferPage(of, etag, borough, who);
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

    private String consent() {
        String words = CaseWords.consent(of.consent());
        return of.consentFrom() == null ? words : words + ", " + whose(of.consentFrom());
    }

    private static String whose(String from) {
        return "by " + CaseWords.consentFrom(from).toLowerCase(java.util.Locale.UK);
    }

    private static void add(List<Row> rows, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            rows.add(new Row(label, value));
        }
    }
}
