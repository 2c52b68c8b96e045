package uk.leabridge.referrals.records.subjectaccess.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.leabridge.referrals.intake.referral.api.ReferralForm;
import uk.leabridge.referrals.intake.referral.api.SchemaTitles;
import uk.leabridge.referrals.records.subjectaccess.application.FormFacts.Fact;
import uk.leabridge.referrals.records.subjectaccess.domain.Category;
import uk.leabridge.referrals.records.subjectaccess.domain.Item;

class FormFactsTest {
    private static List<Fact> facts(String form) throws JsonProcessingException {
        return FormFacts.of(new ObjectMapper().readTree(form));
    }

    @Test
    void cutsAPersonIntoFacts() throws JsonProcessingException {
        var facts = facts("""
            {"person": {"givenName": "Sample", "address": "12 Sample Lane, London", "postcode": "E1 1AA", "sex": null,
              "schoolOrEmployer": "Sample School"}}""");

        assertThat(facts)
                .extracting(Fact::part, Fact::category, Fact::words)
                .containsExactly(
                        tuple("person.givenName", Category.IDENTITY, "Sample"),
                        tuple("person.address", Category.WHEREABOUTS, "12 Sample Lane, London"),
                        tuple("person.postcode", Category.WHEREABOUTS, "E1 1AA"),
                        tuple("person.schoolOrEmployer", Category.SCHOOL_OR_EMPLOYER, "Sample School"));
    }

    @Test
    void tellsEachCarerAndEachContactApart() throws JsonProcessingException {
        var facts = facts("""
            {"person": {"parentOrCarer": "Sample Mother, 07700 900147; Sample Father\\nSample Aunt", "contact": "07700 900001 / a@example.org"}}""");

        assertThat(facts)
                .extracting(Fact::part, Fact::words)
                .containsExactly(
                        tuple("person.parentOrCarer.1", "Sample Mother"),
                        tuple("person.parentOrCarer.2", "07700 900147"),
                        tuple("person.parentOrCarer.3", "Sample Father"),
                        tuple("person.parentOrCarer.4", "Sample Aunt"),
                        tuple("person.contact.1", "07700 900001"),
                        tuple("person.contact.2", "a@example.org"));
        assertThat(facts).extracting(Fact::category).containsOnly(Category.CARER, Category.CONTACT);
    }

    @Test
    void saysCodesInWords() throws JsonProcessingException {
        var facts = facts("""
            {"person": {"dateOfBirth": "2012-03-27"}, "referrer": {"sector": "PRISON_PROBATION"},
             "concern": {"code": "SCHOOL_MASSACRE", "travelRisk": false}, "informed": {"whyNot": "He must not know."},
             "agencies": ["MARAC", "EARLY_HELP"], "immediateDanger": true}""");

        assertThat(facts)
                .extracting(Fact::part, Fact::category, Fact::words)
                .containsExactly(
                        tuple("person.dateOfBirth", Category.IDENTITY, "27 March 2012"),
                        tuple("referrer.sector", Category.REFERRER, "Prison or probation"),
                        tuple("concern.code", Category.NARRATIVE, "Interest in school attacks"),
                        tuple("concern.travelRisk", Category.NARRATIVE, "No"),
                        tuple("informed.whyNot", Category.NOT_INFORMED, "He must not know."),
                        tuple(
                                "agencies.1",
                                Category.AGENCIES,
                                "Multi-agency risk assessment conference about domestic abuse (MARAC)"),
                        tuple("agencies.2", Category.AGENCIES, "Early help"),
                        tuple("immediateDanger", Category.NARRATIVE, "Yes"));
    }

    /** Every choice that the form offers, under the name of its question. */
    static Stream<Arguments> choices() {
        return Stream.of(ReferralForm.class.getRecordComponents())
                .flatMap(part -> part.getType().isRecord()
                        ? Stream.of(part.getType().getRecordComponents())
                                .map(one -> arguments(part.getName() + "." + one.getName(), one.getGenericType()))
                        : Stream.of(arguments(part.getName(), part.getGenericType())));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void hasALabelForEachQuestionAndWordsForEachChoice(String part, Type type) throws JsonProcessingException {
        var item = new Item(
                UUID.randomUUID(), UUID.randomUUID(), null, List.of(), "referral.body", part, Category.NEEDS, "");
        assertThat(new ItemLabels(new SchemaTitles()).of(item)).isNotEqualTo("Other information");

        Type chosen = type instanceof ParameterizedType several ? several.getActualTypeArguments()[0] : type;
        if (!(chosen instanceof Class<?> choice) || !choice.isEnum()) return;
        for (var one : choice.getEnumConstants()) {
            var path = part.split("[.]", -1);
            var form = path.length == 1
                    ? "{\"%s\": [\"%s\"]}".formatted(part, one)
                    : "{\"%s\": {\"%s\": \"%s\"}}".formatted(path[0], path[1], one);
            assertThat(facts(form)).extracting(Fact::words).singleElement().isNotEqualTo(one.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"later, NARRATIVE", "person, DESCRIPTION", "needs, DESCRIPTION", "informed, DESCRIPTION"})
    void keepsBackWhatItDoesNotKnow(String section, Category category) throws JsonProcessingException {
        assertThat(facts("{\"%s\": {\"field\": \"His mother must not know.\"}}".formatted(section)))
                .extracting(Fact::category)
                .containsExactly(category);
        assertThat(category.isOwnFact()).isFalse();
    }
}
