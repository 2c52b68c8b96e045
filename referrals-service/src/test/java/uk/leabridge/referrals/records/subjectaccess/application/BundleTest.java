package uk.leabridge.referrals.records.subjectaccess.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.leabridge.referrals.records.subjectaccess.application.Bundle.Held;
import uk.leabridge.referrals.records.subjectaccess.application.Bundle.Part;
import uk.leabridge.referrals.records.subjectaccess.domain.Category;
import uk.leabridge.referrals.records.subjectaccess.domain.Requester;

class BundleTest {
    private static Bundle bundle(Category... given) {
        var parts = Stream.of(given)
                .map(category -> new Part(null, category.name(), "Sample", "Sample words", false))
                .toList();
        return new Bundle(
                UUID.randomUUID(),
                "Hackney",
                Requester.SELF,
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                Instant.EPOCH,
                false,
                List.of(new Held("Sample record", parts, List.of(), false)),
                List.of());
    }

    @Test
    void offersCopiesOfDocumentsOnlyWhereOneIsNamed() {
        assertThat(bundle(Category.RECORD, Category.DOCUMENT).listsDocuments()).isTrue();
        assertThat(bundle(Category.RECORD, Category.NARRATIVE).listsDocuments()).isFalse();
    }
}
