package uk.leabridge.referrals.records.subjectaccess.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.referrals.casework.assessment.domain.Presence;
import uk.leabridge.referrals.casework.cases.domain.CaseStatus;
import uk.leabridge.referrals.casework.cases.domain.ConsentFrom;
import uk.leabridge.referrals.casework.cases.domain.ConsentStatus;
import uk.leabridge.referrals.casework.session.domain.SessionState;
import uk.leabridge.referrals.casework.signpost.domain.SignpostState;
import uk.leabridge.referrals.intake.advice.domain.AdviceStatus;
import uk.leabridge.referrals.intake.referral.api.ReferralForm;
import uk.leabridge.referrals.intake.referral.domain.Concern;
import uk.leabridge.referrals.intake.referral.domain.EthnicGroup;
import uk.leabridge.referrals.intake.referral.domain.ReferralStatus;
import uk.leabridge.referrals.intake.referral.domain.Sector;
import uk.leabridge.referrals.intake.referral.domain.Sex;
import uk.leabridge.referrals.intake.referral.domain.Signpost;
import uk.leabridge.referrals.records.retention.domain.RecordKind;

/** Whatever a bundle prints has its words: a code in letters would say of a person what nobody meant to say. */
class VocabularyTest {
    static Stream<Arguments> codes() {
        return Stream.of(
                arguments(Vocabulary.CONCERN, names(Concern.values())),
                arguments(Vocabulary.SECTOR, names(Sector.values())),
                arguments(Vocabulary.SEX, names(Sex.values())),
                arguments(Vocabulary.ETHNIC_GROUP, names(EthnicGroup.values())),
                arguments(Vocabulary.AGENCY, names(ReferralForm.Agency.values())),
                arguments(Vocabulary.SERVICE, names(Signpost.values())),
                arguments(Vocabulary.SIGNPOST, names(SignpostState.values())),
                arguments(Vocabulary.CONSENT, names(ConsentStatus.values())),
                arguments(Vocabulary.CONSENT_FROM, names(ConsentFrom.values())),
                arguments(Vocabulary.SESSION, names(SessionState.values())),
                arguments(Vocabulary.PRESENCE, names(Presence.values())),
                arguments(Vocabulary.RECORD, names(RecordKind.values())),
                arguments(Vocabulary.REFERRAL_STATUS, names(ReferralStatus.values())),
                arguments(Vocabulary.CASE_STATUS, names(CaseStatus.values())),
                arguments(Vocabulary.CASE_STATUS, List.of("OFFERED")),
                arguments(Vocabulary.ADVICE_STATUS, names(AdviceStatus.values())),
                arguments(Vocabulary.REQUEST_STATUS, names(ClosingOutcome.values())),
                arguments(Vocabulary.REQUEST_STATUS, List.of("OPEN")),
                arguments(
                        Vocabulary.ROLE,
                        Arrays.stream(Roles.class.getFields())
                                .map(VocabularyTest::value)
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void hasWordsForEveryCode(Vocabulary vocabulary, List<String> codes) {
        assertThat(codes).isNotEmpty();
        assertThat(vocabulary.codes()).containsAll(codes);
    }

    @Test
    void hasTheStatusOfEveryKindOfRecord() {
        assertThat(Arrays.stream(RecordKind.values()).map(kind -> Vocabulary.statusOf(kind.name())))
                .doesNotHaveDuplicates();
    }

    @Test
    void saysWhatThePersonMayRead() {
        assertThat(Vocabulary.CONCERN.words("SCHOOL_MASSACRE")).isEqualTo("Interest in school attacks");
        assertThat(Vocabulary.CONCERN.words("ISLAMIST")).isEqualTo("Islamist extremist views");
        assertThat(Vocabulary.ROLE.words(Roles.SYSTEM)).isEqualTo("Leabridge (automatic)");
        assertThat(Vocabulary.AGENCY.words("POLICE_CT")).isEqualTo("Counter-terrorism policing");
    }

    @Test
    void writesOutABoroughsOwnAgency() {
        assertThat(Vocabulary.AGENCY.words("FIRE_SERVICE")).isEqualTo("Fire service");
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static String value(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
