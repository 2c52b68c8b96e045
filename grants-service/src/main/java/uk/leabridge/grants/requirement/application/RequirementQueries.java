package uk.leabridge.grants.requirement.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** Reads requirement sets. */
@ApplicationScoped
public class RequirementQueries {
    private record SetHead(int version, String title, LocalDate effectiveFrom) {}

    private final EntityManager database;

    public RequirementQueries(EntityManager database) {
        this.database = database;
    }

    /** All sets, the latest day of effect first. They are few, and shipped with the service. */
    @Transactional
    public List<RequirementSetRow> sets() {
        return database.createQuery(
                        "select version, title, effectiveFrom from RequirementSet order by effectiveFrom desc",
                        SetHead.class)
                .getResultStream()
                .map(head -> new RequirementSetRow(
                        head.version(), head.title(), head.effectiveFrom(), requirements(head.version())))
                .toList();
    }

    private List<RequirementRow> requirements(int version) {
        return database.createQuery(
                        "select r.id.code, r.title, r.appliesTo, r.trainingKinds, r.graceDays, r.mend, r.booking"
                                + " from Requirement r where r.id.edition = :version order by r.position",
                        RequirementRow.class)
                .setParameter("version", version)
                .getResultList();
    }
}
