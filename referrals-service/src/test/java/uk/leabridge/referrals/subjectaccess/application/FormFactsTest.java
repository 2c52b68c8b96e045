package uk.leabridge.referrals.subjectaccess.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.leabridge.referrals.subjectaccess.application.FormFacts.Fact;
import uk.leabridge.referrals.subjectaccess.domain.Category;

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
            {"referrer": {"sector": "PRISON_PROBATION"}, "concern": {"travelRisk": false}, "informed": {"whyNot": "He must not know."},
             "agencies": ["MARAC", "EARLY_HELP"], "immediateDanger": true}""");

        assertThat(facts)
                .extracting(Fact::part, Fact::category, Fact::words)
                .containsExactly(
                        tuple("referrer.sector", Category.REFERRER, "Prison probation"),
                        tuple("concern.travelRisk", Category.NARRATIVE, "No"),
                        tuple("informed.whyNot", Category.NOT_INFORMED, "He must not know."),
                        tuple(
                                "agencies.1",
                                Category.AGENCIES,
                                "Multi-agency risk assessment conference about domestic abuse (MARAC)"),
                        tuple("agencies.2", Category.AGENCIES, "Early help"),
                        tuple("immediateDanger", Category.NARRATIVE, "Yes"));
    }

    @Test
    void keepsBackWhatItDoesNotKnow() throws JsonProcessingException {
        assertThat(facts("{\"later\": {\"field\": \"Sample\"}}"))
                .extracting(Fact::category)
                .containsExactly(Category.NARRATIVE);
    }
}
