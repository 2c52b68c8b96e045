package uk.leabridge.gateway.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.ServiceProblem;

/**
 * The one way from a form that was sent to what its sender sees next: its fields are read, a service is asked, and either
 * the page stands there again with what is to be mended and all that was typed (422), or the next page is shown (303).
 *
 * <pre>{@code
 * return Submission.of(fields)
 *         .read(AwardForm::read)
 *         .call((award, form) -> grants.award(id, form.key(), award))
 *         .again(form -> Templates.award(model(id), form))
 *         .to("/awards/" + id);
 * }</pre>
 *
 * A refusal of the person (403), an absence and an outage are the pages of {@link Answer#orPage()}.
 *
 * @param <V> what the fields are read into
 */
public final class Submission<V> {

    private final Form form;
    private final Function<Form, V> reader;

    private Submission(Form form, Function<Form, V> reader) {
        this.form = form;
        this.reader = reader;
    }

    /** The fields as they were sent; nothing is read of them but what the service is asked with. */
    public static Submission<Form> of(MultivaluedMap<String, String> fields) {
        return new Submission<>(Form.of(fields), Function.identity());
    }

    /** Reads the fields; the service is not asked when the reader notes an error. */
    public <R> Submission<R> read(Function<Form, R> fields) {
        return new Submission<>(form, fields);
    }

    /** What the service is asked, with the form for its key or the version that was seen. */
    public <T> Sent<V, T> call(BiFunction<V, Form, Answer<T>> service) {
        return new Sent<>(this, service, (typed, problem) -> typed.refused(problem, Map.of()));
    }

    /**
     * A submission that knows whom it asks.
     *
     * @param <V> what the fields are read into
     * @param <T> what the service answers with
     */
    public static final class Sent<V, T> {
        private final Submission<V> of;
        private final BiFunction<V, Form, Answer<T>> service;
        private final BiFunction<Form, ServiceProblem, Form> words;

        private Sent(
                Submission<V> of,
                BiFunction<V, Form, Answer<T>> service,
                BiFunction<Form, ServiceProblem, Form> words) {
            this.of = of;
            this.service = service;
            this.words = words;
        }

        /** How a refusal is told in the form; without, as {@link Form#refused} tells it. */
        public Sent<V, T> refused(BiFunction<Form, ServiceProblem, Form> told) {
            return new Sent<>(of, service, told);
        }

        /** Which fields of the form the service's fields are, where they have other names. */
        public Sent<V, T> refused(Map<String, String> fields) {
            return refused((form, problem) -> form.refused(problem, fields));
        }

        /** The page with the form, for what is to be mended: read again, because somebody else may have changed it. */
        public Shown<V, T> again(Function<Form, TemplateInstance> page) {
            return instead(form -> Pages.again(page.apply(form)));
        }

        /** The same where what the form was about may be gone, so that it may lead elsewhere. */
        public Shown<V, T> instead(Function<Form, Response> page) {
            return new Shown<>(this, page);
        }
    }

    /**
     * A submission that knows where its form stands.
     *
     * @param <V> what the fields are read into
     * @param <T> what the service answers with
     */
    public static final class Shown<V, T> {
        private final Sent<V, T> sent;
        private final Function<Form, Response> page;

        private Shown(Sent<V, T> sent, Function<Form, Response> page) {
            this.sent = sent;
            this.page = page;
        }

        /** Sends the form, and its sender to this path. */
        public Response to(String path) {
            return then(_ -> Pages.to(path));
        }

        /** Sends the form, and its sender to where the service's answer leads. */
        public Response to(Function<T, String> path) {
            return then(made -> Pages.to(path.apply(made)));
        }

        /** Sends the form, and gives what comes of it as it is: a download, or a page that tells. */
        public Response then(Function<T, Response> next) {
            return switch (sent.of.form.bind(sent.of.reader)) {
                case Bound.Invalid<V>(var form) -> page.apply(form);
                case Bound.Valid<V>(var value) -> after(sent.service.apply(value, sent.of.form), next);
            };
        }

        private Response after(Answer<T> answer, Function<T, Response> next) {
            if (answer instanceof Answer.Refused<T>(var problem) && problem.status() != 403) {
                return page.apply(told(problem));
            }
            return next.apply(answer.orPage());
        }

        /** What any form is refused for is told by the form; the rest in the words of its page. */
        private Form told(ServiceProblem problem) {
            Form form = sent.of.form;
            if (problem.is("idempotency-key-reused")) {
                return form.sentBefore();
            }
            if (problem.is("stale-version")) {
                form.overtaken();
            }
            return sent.words.apply(form, problem);
        }
    }
}
