package uk.leabridge.system.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.UUID;

/** A document that is kept with a case of Tower Hamlets. */
final class SampleDocument {
    private static final String TEXT = "Ottoline folds paper boats with Winifreda.";

    private SampleDocument() {}

    static String kept(World world, String v1, String caseId) {
        return world.as("safeguarding-officer." + Samples.OWN)
                .send(
                        "POST",
                        v1 + "/cases/" + caseId + "/documents",
                        TEXT.getBytes(UTF_8),
                        Map.of(
                                "Content-Type", "application/octet-stream",
                                "Content-Disposition", "attachment; filename*=UTF-8''Ottoline%20and%20the%20boats.txt",
                                "Idempotency-Key", UUID.randomUUID().toString()))
                .expect(201)
                .text("id");
    }

    static Map<String, String> bodies(String v1) {
        return Map.of(
                "POST " + v1 + "/cases/{id}/documents",
                TEXT,
                "POST " + v1 + "/cases/{id}/documents/{document}/removal",
                "{\"reason\": \"The boats belong into another case.\"}");
    }
}
