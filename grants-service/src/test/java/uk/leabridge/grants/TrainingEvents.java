package uk.leabridge.grants;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events as training-service makes them. */
public record TrainingEvents(UUID completion, String personKey, String kind, String borough) {
    public static TrainingEvents of(String personKey, String kind, String borough) {
        return new TrainingEvents(UUID.randomUUID(), personKey, kind, borough);
    }

    public String completed(LocalDate day, @Nullable LocalDate validUntil) {
        return """
                {"specversion":"1.0","id":"%s","source":"/leabridge/training","type":"uk.leabridge.training.completed.v1",
                 "subject":"%s","time":"2026-11-22T09:30:00Z","datacontenttype":"application/json","borough":"%s",
                 "data":{"completionId":"%s","learnerId":"%s","personKey":"%s","organisationId":"%s","courseId":"%s",
                  "courseCode":"SAMPLE","kind":"%s","completedOn":"%s","validUntil":%s,"borough":"%s"}}""".formatted(
                        UUID.randomUUID(),
                        completion,
                        borough,
                        completion,
                        UUID.randomUUID(),
                        personKey,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        kind,
                        day,
                        validUntil == null ? "null" : "\"" + validUntil + "\"",
                        borough);
    }

    public String voided() {
        return """
                {"specversion":"1.0","id":"%s","source":"/leabridge/training","type":"uk.leabridge.training.voided.v1",
                 "subject":"%s","time":"2026-11-22T09:30:00Z","datacontenttype":"application/json","borough":"%s",
                 "data":{"completionId":"%s","learnerId":"%s","personKey":"%s","courseId":"%s","courseCode":"SAMPLE",
                  "kind":"%s","voidedAt":"2026-11-22T10:00:00Z","borough":"%s"}}""".formatted(
                        UUID.randomUUID(),
                        completion,
                        borough,
                        completion,
                        UUID.randomUUID(),
                        personKey,
                        UUID.randomUUID(),
                        kind,
                        borough);
    }
}
