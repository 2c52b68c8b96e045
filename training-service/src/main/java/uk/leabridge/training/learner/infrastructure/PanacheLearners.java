package uk.leabridge.training.learner.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.training.learner.domain.Identifiers;
import uk.leabridge.training.learner.domain.Learner;
import uk.leabridge.training.learner.domain.Learners;

@ApplicationScoped
class PanacheLearners implements Learners, PanacheRepositoryBase<Learner, UUID> {
    private static final String PERSON_KEY = "PERSON_KEY";
    private static final String ACCOUNT = "ACCOUNT";
    private static final String TAKE = "insert into learner_identifier (kind, value, borough, learner_id)"
            + " values (:kind, :value, :borough, :learner) on conflict (kind, value) do nothing";
    private static final String OWNER =
            "select learner_id from learner_identifier where kind = :kind and value = :value";
    private static final String GIVE_UP = "delete from learner_identifier where kind = :kind and value = :value";
    private static final String GIVE_UP_OTHERS =
            "delete from learner_identifier where learner_id = :learner and kind = :kind and value <> :kept";

    @Override
    public boolean claim(UUID learner, String borough, Identifiers identifiers) {
        boolean newKey = take(learner, borough, PERSON_KEY, identifiers.personKey());
        if (!newKey && !owns(learner, PERSON_KEY, identifiers.personKey())) return false;
        var account = identifiers.account();
        if (account != null && !take(learner, borough, ACCOUNT, account) && !owns(learner, ACCOUNT, account)) {
            if (newKey) giveUp(identifiers.personKey());
            return false;
        }
        giveUpOthers(learner, PERSON_KEY, identifiers.personKey());
        giveUpOthers(learner, ACCOUNT, account);
        return true;
    }

    private boolean take(UUID learner, String borough, String kind, String value) {
        return getSession()
                        .createNativeMutationQuery(TAKE)
                        .setParameter("kind", kind)
                        .setParameter("value", value)
                        .setParameter("borough", borough)
                        .setParameter("learner", learner)
                        .executeUpdate()
                == 1;
    }

    private boolean owns(UUID learner, String kind, String value) {
        return getSession()
                .createNativeQuery(OWNER, UUID.class)
                .setParameter("kind", kind)
                .setParameter("value", value)
                .getResultList()
                .contains(learner);
    }

    private void giveUp(String personKey) {
        getSession()
                .createNativeMutationQuery(GIVE_UP)
                .setParameter("kind", PERSON_KEY)
                .setParameter("value", personKey)
                .executeUpdate();
    }

    private void giveUpOthers(UUID learner, String kind, @Nullable String kept) {
        getSession()
                .createNativeMutationQuery(GIVE_UP_OTHERS)
                .setParameter("learner", learner)
                .setParameter("kind", kind)
                .setParameter("kept", kept == null ? "" : kept)
                .executeUpdate();
    }

    @Override
    public void add(Learner learner) {
        persist(learner);
    }

    @Override
    public Optional<Learner> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<Learner> ofPerson(String personKey) {
        return find("personKey", personKey).singleResultOptional();
    }
}
