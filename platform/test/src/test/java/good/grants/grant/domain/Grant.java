package good.grants.grant.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Grant {
    private static final int NONE = 0;

    @Id
    private String id = "";

    private GrantStatus status = GrantStatus.AWARDED;
    private int settled = NONE;

    public AwardOutcome award() {
        settled++;
        return new AwardOutcome.Awarded(new GrantEvent.Awarded(id));
    }

    public String id() {
        return id;
    }

    public int settled() {
        return settled;
    }

    public GrantStatus status() {
        return status;
    }

    public void withdraw() {
        status = GrantStatus.WITHDRAWN;
        id = id.strip();
    }
}
