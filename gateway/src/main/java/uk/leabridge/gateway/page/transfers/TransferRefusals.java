package uk.leabridge.gateway.page.transfers;

import uk.leabridge.gateway.client.ServiceProblem;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.cases.CaseRefusals;

/** Refusals of what is done about a transfer, in words that say what to do. */
final class TransferRefusals {
    private static final String ALL = "main-content";

    private TransferRefusals() {}

    static Form tell(Form form, ServiceProblem problem) {
        switch (problem.slug()) {
            case "transfer-ended" ->
                form.wrong(
                        ALL,
                        "This offer has ended. Its status is ‘" + TransferWords.words(problem.text("ended")) + "’");
            case "consent-missing" -> consent(form, problem);
            case "borough-unknown" -> form.wrong("to", "Select the borough");
            default -> CaseRefusals.tell(form, problem);
        }
        return form;
    }

    /** Who was asked for a case cannot ask its person: the borough that offers it does. */
    private static void consent(Form form, ServiceProblem problem) {
        if (form.value("to").isEmpty()) {
            form.wrong(
                    ALL,
                    "The consent is no longer valid, so you cannot take over support. Decline the case and say why. The other borough can then"
                            + " ask the person and offer the case again");
        } else {
            CaseRefusals.tell(form, problem);
        }
    }
}
