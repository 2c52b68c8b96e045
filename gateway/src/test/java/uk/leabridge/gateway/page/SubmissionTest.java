package uk.leabridge.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.ServiceAwayException;
import uk.leabridge.gateway.client.ServiceProblem;

class SubmissionTest {
    private static final Template PAGE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .build()
            .parse("{form.seen('now')}|{form.value('reason')}|{#for e in form.errors}{e.field}: {e.message};{/for}");

    private final List<String> asked = new ArrayList<>();

    @Test
    void asksTheServiceWithWhatWasReadAndGoesOn() {
        Response answer =
                submission(new Answer.Good<>("42", "\"2\""), "because").to(made -> "/things/" + made);

        assertThat(asked).containsExactly("because with key k and version v");
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getLocation()).hasToString("/things/42");
    }

    @Test
    void asksNothingWhileSomethingIsToBeMended() {
        Response answer = submission(new Answer.Good<>("42", ""), "").to("/things");

        assertThat(asked).isEmpty();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getEntity()).isEqualTo("v||reason: Enter the reason;");
    }

    @Test
    void asksNothingWithTextThatCannotBeSavedThoughNobodyReadIt() {
        Response answer = Submission.of(fields("x\u0000y"))
                .call((_, _) -> {
                    asked.add("asked");
                    return new Answer.Good<>("42", "");
                })
                .again(SubmissionTest::page)
                .to("/things");

        assertThat(asked).isEmpty();
        assertThat(answer.getStatus()).isEqualTo(422);
    }

    @Test
    void putsARefusalBesideTheFieldThatItIsAbout() {
        ServiceProblem problem =
                problem(422, "invalid-request", List.of(new ServiceProblem.Fault("why", "size", "Too long.")));

        Response answer = sent(new Answer.Refused<>(problem), "because")
                .refused(Map.of("why", "reason"))
                .again(SubmissionTest::page)
                .to("/things");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getEntity()).isEqualTo("v|because|reason: Too long.;");
    }

    @Test
    void keepsTheVersionThatWasSeenUntilThePersonIsToldOfAnother() {
        ServiceProblem other = problem(409, "not-now", List.of());
        ServiceProblem stale = problem(412, "stale-version", List.of());

        assertThat(submission(new Answer.Refused<>(other), "because")
                        .to("/things")
                        .getEntity())
                .asString()
                .startsWith("v|because|");
        assertThat(submission(new Answer.Refused<>(stale), "because")
                        .to("/things")
                        .getEntity())
                .asString()
                .startsWith("now|because|");
    }

    @Test
    void saysThatItWasSavedAlreadyBeforeItIsSavedOnceMore() {
        List<String> keys = new ArrayList<>();
        var shown = sent(new Answer.Refused<>(problem(422, "idempotency-key-reused", List.of())), "because")
                .again(form -> {
                    keys.add(form.key());
                    return page(form);
                });

        Response answer = shown.to("/things");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getEntity())
                .asString()
                .contains("main-content: You have already sent this form, and it was saved.");
        assertThat(keys).singleElement().isNotEqualTo("k");
    }

    @Test
    void leavesWhatNobodyCanMendToItsOwnPage() {
        var forbidden = submission(new Answer.Refused<>(problem(403, "role-missing", List.of())), "because");
        var missing = submission(new Answer.Missing<>(), "because");
        var away = submission(new Answer.Away<>("referrals"), "because");

        assertThatThrownBy(() -> forbidden.to("/things")).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> missing.to("/things")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> away.to("/things")).isInstanceOf(ServiceAwayException.class);
    }

    @Test
    void leadsElsewhereWhereWhatTheFormWasAboutIsGone() {
        Response answer = sent(new Answer.Refused<>(problem(409, "gone", List.of())), "because")
                .instead(_ -> Pages.to("/list"))
                .to("/things");

        assertThat(answer.getLocation()).hasToString("/list");
    }

    private Submission.Shown<String, String> submission(Answer<String> answer, String reason) {
        return sent(answer, reason).again(SubmissionTest::page);
    }

    private Submission.Sent<String, String> sent(Answer<String> answer, String reason) {
        return Submission.of(fields(reason))
                .read(form -> form.text("reason", 100, "Enter the reason"))
                .call((read, form) -> {
                    asked.add(read + " with key " + form.key() + " and version " + form.version());
                    return answer;
                });
    }

    private static MultivaluedMap<String, String> fields(String reason) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle("reason", reason);
        fields.putSingle("key", "k");
        fields.putSingle("version", "v");
        return fields;
    }

    private static TemplateInstance page(Form form) {
        return PAGE.data("form", form);
    }

    private static ServiceProblem problem(int status, String slug, List<ServiceProblem.Fault> faults) {
        return new ServiceProblem(status, slug, "Not now", "", faults, JsonNodeFactory.instance.objectNode());
    }
}
