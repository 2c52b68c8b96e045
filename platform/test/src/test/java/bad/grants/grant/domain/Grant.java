package bad.grants.grant.domain;

import bad.grants.grant.application.AwardGrant;
import jakarta.persistence.Entity;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;

@Entity
public class Grant {
    String note = "";
    private final AwardGrant back = new AwardGrant(null);

    public void setNote(String note) {
        this.note = note;
    }

    public Instant awardedAt() {
        return Instant.now();
    }

    public void refuse() {
        throw new NotFoundException();
    }

    public AwardGrant back() {
        return back;
    }
}
