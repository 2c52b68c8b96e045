package uk.leabridge.gateway.page.training;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.TrainingClient;
import uk.leabridge.gateway.client.TrainingClient.LearnerRecord;
import uk.leabridge.gateway.page.NavigationItem;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Tag;
import uk.leabridge.gateway.page.Words;
import uk.leabridge.gateway.session.Roles;

/** What the person who is signed in has completed, and until when it counts. */
@Path("/training/me")
@Authenticated
public class OwnRecordResource {

    private final TrainingClient training;

    public OwnRecordResource(TrainingClient training) {
        this.training = training;
    }

    @Produces
    @Singleton
    static NavigationItem area() {
        return new NavigationItem(50, "Your training", "/training/me", Set.of(Roles.LEARNER));
    }

    /** The record; null when nobody has linked this sign-in to one. */
    record Model(@Nullable LearnerRecord entries) {}

    @CheckedTemplate(basePath = "training")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance me(Model model);
    }

    @GET
    public Response read() {
        Answer<LearnerRecord> answer = training.ownRecord();
        if (answer instanceof Answer.Missing<LearnerRecord>) {
            return Pages.show(Templates.me(new Model(null)));
        }
        return Pages.show(Templates.me(new Model(answer.orPage())));
    }

    @TemplateExtension(namespace = "training")
    static Tag tag(String status) {
        return switch (status) {
            case "CURRENT" -> Tag.done("Valid");
            case "LAPSED" -> Tag.bad("Lapsed");
            default -> Tag.closed("Void");
        };
    }

    /** Until when it counts, in words. */
    @TemplateExtension(namespace = "training")
    static String until(String status, @Nullable LocalDate day) {
        if (status.equals("VOIDED")) {
            return "";
        }
        return day == null ? "Does not expire" : Words.longDate(day);
    }

    /** How many are to be renewed. */
    @TemplateExtension(namespace = "training")
    static long lapsed(List<TrainingClient.Standing> courses) {
        return courses.stream().filter(one -> one.status().equals("LAPSED")).count();
    }
}
