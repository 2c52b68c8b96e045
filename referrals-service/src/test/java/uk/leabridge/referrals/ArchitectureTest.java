package uk.leabridge.referrals;

import java.util.Set;
import uk.leabridge.platform.test.architecture.ArchitectureRules;
import uk.leabridge.platform.test.architecture.ServiceArchitecture;

class ArchitectureTest extends ArchitectureRules {
    /** Files: the framework writes the bytes of a {@code RestResponse<byte[]>} as text. */
    private static final Set<String> UNTYPED =
            Set.of("casework.document.api.DocumentResource.open", "records.subjectaccess.api.AnswerResource.bundle");

    private static final Set<String> CONTEXTS = Set.of("intake", "casework", "records");

    ArchitectureTest() {
        super(
                "uk.leabridge.referrals",
                ServiceArchitecture.rules("uk.leabridge.referrals", Set.of("reason"), UNTYPED, CONTEXTS));
    }
}
