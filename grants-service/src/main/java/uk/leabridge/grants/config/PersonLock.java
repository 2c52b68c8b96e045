package uk.leabridge.grants.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Lets one transaction at a time join a person's training with a person's roster entry. Without it, a completion and a new
 * entry that commit at the same moment would not see each other, and the provider would be assessed without either.
 */
@ApplicationScoped
public class PersonLock {
    private final EntityManager database;

    public PersonLock(EntityManager database) {
        this.database = database;
    }

    /** Holds the person until this transaction ends. */
    public void hold(String personKey) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:person, 0))", Integer.class)
                .setParameter("person", personKey)
                .getSingleResult();
    }
}
