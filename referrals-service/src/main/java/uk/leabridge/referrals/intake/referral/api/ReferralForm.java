package uk.leabridge.referrals.intake.referral.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.validation.Within;
import uk.leabridge.referrals.intake.referral.domain.Concern;
import uk.leabridge.referrals.intake.referral.domain.EthnicGroup;
import uk.leabridge.referrals.intake.referral.domain.Sector;
import uk.leabridge.referrals.intake.referral.domain.Sex;

/**
 * The national referral form: who is worried about whom, and why. The same shape is submitted and read back. Texts are kept as
 * written. What each field is called stands here alone, as the title of its schema: the console and the bundle of a subject
 * access request take it from here.
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

        @Nullable @Size(max = 20) @Schema(title = "Agencies involved")
        Set<Agency> agencies,

        @Schema(title = "Immediate danger") boolean immediateDanger) {

    /**
     * Who the worry is about. Only a name is needed; what is not known is left out.
     *
     * @param ethnicGroup for the published figures
     * @param ethnicity in the person's own words
     */
    public record Person(
            @NotBlank(message = "Enter the first name.") @Size(max = 100) @Schema(title = "First name")
            String givenName,

            @NotBlank(message = "Enter the last name.") @Size(max = 100) @Schema(title = "Last name")
            String familyName,

            @Nullable @Size(max = 200) @Schema(title = "Known as")
            String otherNames,

            @Nullable
            @Within(yearsAgo = 130, yearsAhead = 0, message = "Enter a date of birth in the past 130 years.")
            @Schema(title = "Date of birth")
            LocalDate dateOfBirth,

            @Nullable @Min(0) @Max(120) @Schema(title = "Estimated age")
            Integer ageEstimate,

            @Nullable @Schema(title = "Sex") Sex sex,
            @Nullable @Schema(title = "Ethnic group") EthnicGroup ethnicGroup,

            @Nullable @Size(max = 100) @Schema(title = "Ethnicity in the person’s own words")
            String ethnicity,

            @Nullable @Size(max = 500) @Schema(title = "Address")
            String address,

            @Nullable @Size(max = 10) @Schema(title = "Postcode")
            String postcode,

            @Nullable @Size(max = 200) @Schema(title = "School, college or employer")
            String schoolOrEmployer,

            @Nullable @Size(max = 500) @Schema(title = "Parent or carer’s name and contact details")
            String parentOrCarer,

            @Nullable @Size(max = 200) @Schema(title = "The person’s contact details")
            String contact,

            @Nullable @Size(max = 200) @Schema(title = "Language or communication needs")
            String communication) {}

    /** Who refers. */
    public record Referrer(
            @NotBlank(message = "Enter your role.") @Size(max = 100) @Schema(title = "Role")
            String role,

            @NotBlank(message = "Enter your organisation.") @Size(max = 200) @Schema(title = "Organisation")
            String organisation,

            @NotNull(message = "Select your sector.") @Schema(title = "Sector")
            Sector sector,

            @Nullable @Size(max = 200) @Schema(title = "Relationship to the person")
            String relationship,

            @Nullable @Schema(title = "Safeguarding lead consulted")
            Boolean safeguardingLeadConsulted) {}

    /** What the worry is. */
    public record Worry(
            @NotNull(message = "Select the type of concern.") @Schema(title = "Type of concern")
            Concern code,

            @NotBlank(message = "Tell us what has happened.")
            @Size(min = 10, max = 10_000)
            @Schema(title = "What happened")
            String narrative,

            @Nullable @Size(max = 5_000) @Schema(title = "How it came to light")
            String howItArose,

            @Nullable @Size(max = 5_000) @Schema(title = "Specific event that caused concern")
            String specificEvent,

            @Nullable @Size(max = 5_000) @Schema(title = "Changes noticed in the person")
            String indicators,

            @Nullable @Size(max = 5_000) @Schema(title = "Online activity")
            String onlineActivity,

            @Nullable @Size(max = 5_000) @Schema(title = "People who may be influencing the person")
            String contacts,

            @Nullable @Size(max = 5_000) @Schema(title = "Threats made by the person")
            String threats,

            @Schema(title = "Risk of travelling to join a group") @Nullable
            Boolean travelRisk) {}

    /** What else is going on in the person's life. */
    public record Needs(
            @Schema(title = "Special educational needs or disability (SEND)")
            boolean send,

            @Schema(title = "Mental health") boolean mentalHealth,

            @Schema(title = "Neurodivergence, diagnosed or suspected")
            boolean neurodiversity,

            @Schema(title = "Loneliness or isolation") boolean isolation,
            @Schema(title = "Educated at home") boolean homeEducated,

            @Nullable @Size(max = 5_000) @Schema(title = "Details of needs and circumstances")
            String notes) {}

    /** What the person and a parent or carer have been told. */
    public record Informed(
            @Schema(title = "The person was told about the referral") @Nullable
            Boolean person,

            @Schema(title = "A parent or carer was told about the referral") @Nullable
            Boolean parent,

            @Nullable @Size(max = 2_000) @Schema(title = "Reason for not telling the person, parent or carer")
            String whyNot) {}

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
