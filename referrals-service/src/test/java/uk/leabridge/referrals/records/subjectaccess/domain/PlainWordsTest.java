package uk.leabridge.referrals.records.subjectaccess.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainWordsTest {
    @Test
    void writesWhatBelongsToABorough() {
        assertThat(PlainWords.possessive(PlainWords.name("hackney"))).isEqualTo("Hackney’s");
        assertThat(PlainWords.possessive(PlainWords.name("tower-hamlets"))).isEqualTo("Tower Hamlets’");
    }
}
