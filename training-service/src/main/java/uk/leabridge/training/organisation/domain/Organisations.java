package uk.leabridge.training.organisation.domain;

/** Where organisations are kept. */
public interface Organisations {
    /** Adds one; false when its slug is taken, in whatever borough. */
    boolean add(Organisation organisation);
}
