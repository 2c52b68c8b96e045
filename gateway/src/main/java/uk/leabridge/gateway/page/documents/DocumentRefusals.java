package uk.leabridge.gateway.page.documents;

import java.util.stream.Collectors;
import uk.leabridge.gateway.client.ServiceProblem;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.cases.CaseRefusals;

/** Refusals of a document, in words that say what to do. */
final class DocumentRefusals {
    private DocumentRefusals() {}

    static Form tell(Form form, ServiceProblem problem) {
        switch (problem.slug()) {
            case "document-size", "too-large" ->
                form.wrong("file", "The document must not be empty and must be 10 MB or smaller");
            case "document-type" -> form.wrong("file", "The document must be one of these types: " + kinds(problem));
            case "document-infected" ->
                form.wrong(
                        "file",
                        "The document contains a virus. Do not open it, and tell the person who sent it to you");
            case "document-not-now" -> form.wrong("file", "The case is closed, so you cannot add documents to it");
            case "document-removed" -> form.wrong("reason", "Someone else has already removed this document");
            default -> CaseRefusals.tell(form, problem);
        }
        return form;
    }

    private static String kinds(ServiceProblem problem) {
        return problem.codes("allowed").stream()
                .map(type -> DocumentWords.kind(type))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
