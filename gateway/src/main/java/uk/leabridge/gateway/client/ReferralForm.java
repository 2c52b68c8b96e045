package uk.leabridge.gateway.client;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a referrer says, in the order in which it is read. A form that is not whole lacks what the service then asks for.
 * Nothing of it belongs in a log.
 */
public record ReferralForm(
        Person person,
        Referrer referrer,
        Worry concern,
        @Nullable Needs needs,
        @Nullable Informed informed,
        @Nullable List<String> agencies,
        boolean immediateDanger) {

    /** Who it is about; a date of birth or an estimate of the age. */
    public record Person(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String otherNames,
            @Nullable LocalDate dateOfBirth,
            @Nullable Integer ageEstimate,
            @Nullable String sex,
            @Nullable String ethnicGroup,
            @Nullable String ethnicity,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String schoolOrEmployer,
            @Nullable String parentOrCarer,
            @Nullable String contact,
            @Nullable String communication) {
        @Override
        public String toString() {
            return "Person";
        }
    }

    /** Who says it. */
    public record Referrer(
            @Nullable String role,
            @Nullable String organisation,
            @Nullable String sector,
            @Nullable String relationship,
            @Nullable Boolean safeguardingLeadConsulted) {
        @Override
        public String toString() {
            return "Referrer";
        }
    }

    /** What they are concerned about. */
    public record Worry(
            @Nullable String code,
            @Nullable String narrative,
            @Nullable String howItArose,
            @Nullable String specificEvent,
            @Nullable String indicators,
            @Nullable String onlineActivity,
            @Nullable String contacts,
            @Nullable String threats,
            @Nullable Boolean travelRisk) {
        @Override
        public String toString() {
            return "Worry";
        }
    }

    /** What else is happening in the person's life. */
    public record Needs(
            boolean send,
            boolean mentalHealth,
            boolean neurodiversity,
            boolean isolation,
            boolean homeEducated,
            @Nullable String notes) {
        @Override
        public String toString() {
            return "Needs";
        }
    }

    /** Who knows about the referral. */
    public record Informed(
            @Nullable Boolean person,
            @Nullable Boolean parent,
            @Nullable String whyNot) {
        @Override
        public String toString() {
            return "Informed";
        }
    }

    @Override
    public String toString() {
        return "ReferralForm";
    }
}
