package uk.leabridge.gateway.page.documents;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import uk.leabridge.gateway.client.ServiceProblem;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.cases.CaseRefusals;

/** Refusals of a document, in words that say what to do. */
final class DocumentRefusals {
    private DocumentRefusals() {}

    static Form tell(Form form, ServiceProblem problem) {
        switch (problem.slug()) {
            case "document-size", "too-large" ->
                form.wrong("file", "Select a document that is not empty and at most 10 MB");
            case "document-type" -> form.wrong("file", "Select a document of one of these kinds: " + kinds(problem));
            case "document-infected" ->
                form.wrong("file", "A virus was found in this document. Do not open it, and tell who sent it to you");
            case "document-not-now" -> form.wrong("file", "The case has ended: nothing can be added to it");
            case "document-removed" -> form.wrong("reason", "Somebody has removed this document before");
            default -> CaseRefusals.tell(form, problem);
        }
        return form;
    }

    private static String kinds(ServiceProblem problem) {
        return StreamSupport.stream(problem.body().path("allowed").spliterator(), false)
                .map(type -> DocumentWords.kind(type.asText()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
