package uk.leabridge.system.world;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** Somebody who asks what is held of them, with a record chosen and a choice made, so that every table has rows. */
final class SampleSubjectAccess {
    private static final String REASON = "\"reason\": \"The person and the officer have agreed on this.\"";

    private SampleSubjectAccess() {}

    /** What there is: ids by path, and bodies by operation. */
    record Made(Map<String, String> ids, Map<String, String> bodies) {}

    static Made make(World world, String v1, String caseId) {
        Caller auditor = world.as("auditor." + Samples.OWN);
        String record = world.as("safeguarding-officer." + Samples.OWN)
                .get(v1 + "/cases/" + caseId)
                .expect(200)
                .text("record");
        String body = """
                {"requester": "SELF", "identityCheck": "PHOTO_DOCUMENT", "receivedOn": "%s", "contact": "By hand",
                 "person": {"givenName": "Ottoline", "familyName": "Sample-Asker", "dateOfBirth": "1990-04-05"}}""".formatted(LocalDate.now(ZoneOffset.UTC));
        String id = auditor.create(v1 + "/subject-access", body).expect(201).text("id");
        String path = v1 + "/subject-access/" + id;
        String records = "{\"records\": [\"" + record + "\"]}";
        auditor.change("PUT", path + "/records", records, "\"0\"").expect(200);
        String item = auditor.get(path + "/items")
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
        String choice = "{\"decision\": \"HOLD_BACK\", \"exemption\": \"SERIOUS_HARM\", " + REASON + "}";
        auditor.change("PUT", path + "/items/" + item, choice, "\"1\"").expect(200);
        String template = v1 + "/subject-access/{id}";
        return new Made(
                Map.of(template, id, template + "/items/{item}", item),
                Map.of(
                        "POST " + v1 + "/subject-access", body,
                        "PUT " + template + "/records", records,
                        "PUT " + template + "/items/{item}", choice,
                        "POST " + template + "/extension", "{" + REASON + "}",
                        "POST " + template + "/closure", "{\"outcome\": \"WITHDRAWN\", " + REASON + "}"));
    }
}
