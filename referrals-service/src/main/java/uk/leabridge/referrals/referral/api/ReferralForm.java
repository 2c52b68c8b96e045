package uk.leabridge.referrals.referral.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.validation.Within;
import uk.leabridge.referrals.referral.domain.Concern;
import uk.leabridge.referrals.referral.domain.EthnicGroup;
import uk.leabridge.referrals.referral.domain.Sector;
import uk.leabridge.referrals.referral.domain.Sex;

/**
 * The national referral form: who is worried about whom, and why. The same shape is submitted and read back. Texts are kept as
 * written.
 *
 * @param immediateDanger somebody may be harmed now: the answer says to call 999, and the referral is kept all the same
 */
public record ReferralForm(
        @NotNull(message = "Tell us who you are concerned about.") @Valid
        Person person,

        @NotNull(message = "Tell us who you are.") @Valid Referrer referrer,

        @NotNull(message = "Tell us what you are concerned about.") @Valid
        Worry concern,

        @Valid @Nullable Needs needs,
        @Valid @Nullable Informed informed,
        @Nullable @Size(max = 20) Set<Agency> agencies,
        boolean immediateDanger) {

    /**
     * Who the worry is about. Only a name is needed; what is not known is left out.
     *
     * @param ethnicGroup for the published figures
     * @param ethnicity in the person's own words
     */
    public record Person(
            @NotBlank(message = "Enter the first name.") @Size(max = 100)
            String givenName,

            @NotBlank(message = "Enter the last name.") @Size(max = 100)
            String familyName,

            @Nullable @Size(max = 200) String otherNames,

            @Nullable @Within(yearsAgo = 130, yearsAhead = 0, message = "Enter a date of birth in the past 130 years.")
            LocalDate dateOfBirth,

            @Nullable @Min(0) @Max(120) Integer ageEstimate,
            @Nullable Sex sex,
            @Nullable EthnicGroup ethnicGroup,
            @Nullable @Size(max = 100) String ethnicity,
            @Nullable @Size(max = 500) String address,
            @Nullable @Size(max = 10) String postcode,
            @Nullable @Size(max = 200) String schoolOrEmployer,
            @Nullable @Size(max = 500) String parentOrCarer,
            @Nullable @Size(max = 200) String contact) {}

    /** Who refers. */
    public record Referrer(
            @NotBlank(message = "Enter your role.") @Size(max = 100)
            String role,

            @NotBlank(message = "Enter your organisation.") @Size(max = 200)
            String organisation,

            @NotNull(message = "Select your sector.") Sector sector,
            @Nullable @Size(max = 200) String relationship,
            @Nullable Boolean safeguardingLeadConsulted) {}

    /** What the worry is. */
    public record Worry(
            @NotNull(message = "Select the type of concern.")
            Concern code,

            @NotBlank(message = "Tell us what has happened.") @Size(min = 10, max = 10_000)
            String narrative,

            @Nullable @Size(max = 5_000) String howItArose,
            @Nullable @Size(max = 5_000) String specificEvent,
            @Nullable @Size(max = 5_000) String indicators,
            @Nullable @Size(max = 5_000) String onlineActivity,
            @Nullable @Size(max = 5_000) String contacts,
            @Nullable @Size(max = 5_000) String threats,
            boolean travelRisk) {}

    /** What else is going on in the person's life. */
    public record Needs(
            boolean send,
            boolean mentalHealth,
            boolean neurodiversity,
            boolean isolation,
            boolean homeEducated,
            @Nullable @Size(max = 5_000) String notes) {}

    /** What the person and a parent or carer have been told. */
    public record Informed(
            boolean person,
            boolean parent,
            @Nullable @Size(max = 2_000) String whyNot) {}

    /** Others who are involved already. */
    public enum Agency {
        MASH,
        MARAC,
        CHILDRENS_SOCIAL_CARE,
        ADULT_SOCIAL_CARE,
        CAMHS,
        ADULT_MENTAL_HEALTH,
        YOUTH_JUSTICE,
        POLICE,
        EARLY_HELP,
        OTHER
    }

    @AssertTrue(message = "Enter either the date of birth or an estimated age, not both.")
    boolean isAgeGivenOnce() {
        return person == null || person.dateOfBirth() == null || person.ageEstimate() == null;
    }
}
