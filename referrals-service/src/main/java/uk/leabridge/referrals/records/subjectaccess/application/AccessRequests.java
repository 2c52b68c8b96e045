package uk.leabridge.referrals.records.subjectaccess.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.referrals.records.subjectaccess.domain.AccessOutcome;
import uk.leabridge.referrals.records.subjectaccess.domain.Choice;
import uk.leabridge.referrals.records.subjectaccess.domain.SubjectAccessRequest;
import uk.leabridge.referrals.records.subjectaccess.domain.SubjectAccessRequests;
import uk.leabridge.referrals.setting.application.BoroughSettingQueries;

/** A request as those who answer it meet it: of their borough, in the version that they read, and each step on record. */
@ApplicationScoped
class AccessRequests {
    static final String ABOUT = "subject_access_request.about";
    static final String EXTENSION = "subject_access_request.extension_reason";
    static final String CLOSING = "subject_access_request.closing_reason";
    static final String CHOICE = "subject_access_choice.reason";

    private final SubjectAccessRequests requests;
    private final BoroughSettingQueries settings;
    private final Vault vault;
    private final Audit audit;
    private final ObjectMapper json;

    AccessRequests(
            SubjectAccessRequests requests,
            BoroughSettingQueries settings,
            Vault vault,
            Audit audit,
            ObjectMapper json) {
        this.requests = requests;
        this.settings = settings;
        this.vault = vault;
        this.audit = audit;
        this.json = json;
    }

    Optional<SubjectAccessRequest> find(UUID id, Actor actor) {
        return requests.find(id).filter(r -> r.borough().equals(actor.borough().code()));
    }

    /**
     * Changes one.
     *
     * @param reason that has to be long enough; null where none is asked for
     * @param change answers the refusal, or that it was changed
     */
    Attempt<AccessOutcome> change(
            UUID id,
            long version,
            Actor actor,
            String action,
            @Nullable String reason,
            Function<SubjectAccessRequest, AccessOutcome> change) {
        return Attempt.on(find(id, actor))
                .at(version, SubjectAccessRequest::version)
                .map(request -> {
                    var why =
                            reason == null ? null : settings.of(actor.borough()).reason(reason);
                    if (why != null && why.isTooShort()) return new AccessOutcome.ReasonTooShort(why.least());
                    var outcome = change.apply(request);
                    if (outcome instanceof AccessOutcome.Changed) {
                        record(request, action, actor);
                        requests.keep(request);
                    }
                    return outcome;
                });
    }

    void record(SubjectAccessRequest request, String action, Actor actor) {
        audit.record(actor, AuditedAction.of(action, "subject-access", request.id(), request.record()));
    }

    byte[] seal(SubjectAccessRequest request, String words, String column) {
        return vault.require(request.record()).seal(words, column);
    }

    byte[] seal(UUID record, Actor actor, About about) {
        try {
            return vault.create(record, actor.borough()).seal(json.writeValueAsString(about), ABOUT);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a request could not be written as JSON");
        }
    }

    /** Nothing when the request was destroyed. */
    Optional<About> about(SubjectAccessRequest request) {
        return vault.open(request.record()).map(key -> read(key.unseal(request.about(), ABOUT), About.class));
    }

    @Nullable
    String words(SubjectAccessRequest request, Optional<byte[]> sealed, String column) {
        return sealed.flatMap(s -> vault.open(request.record()).map(k -> k.unseal(s, column)))
                .orElse(null);
    }

    byte[] seal(SubjectAccessRequest request, ChoiceWords words) {
        try {
            return seal(request, json.writeValueAsString(words), CHOICE);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a decision could not be written as JSON");
        }
    }

    /** What was said with a choice; nothing when the request was destroyed. */
    Optional<ChoiceWords> words(SubjectAccessRequest request, Choice choice) {
        return vault.open(request.record()).map(key -> read(key.unseal(choice.words(), CHOICE), ChoiceWords.class));
    }

    private <T> T read(String document, Class<T> type) {
        try {
            return json.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored request could not be read");
        }
    }
}
