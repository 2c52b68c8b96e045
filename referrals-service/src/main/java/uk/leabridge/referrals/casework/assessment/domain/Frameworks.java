package uk.leabridge.referrals.casework.assessment.domain;

import java.util.List;
import java.util.Optional;

/** The frameworks that people can be assessed by, the same for every borough. */
public interface Frameworks {
    List<Framework> all();

    Optional<Framework> find(String id, int version);
}
