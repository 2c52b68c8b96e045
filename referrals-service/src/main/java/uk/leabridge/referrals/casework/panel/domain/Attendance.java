package uk.leabridge.referrals.casework.panel.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether an agency was at a meeting. */
@Embeddable
public class Attendance {
    @Column(name = "borough")
    private String borough;

    @Column(name = "agency")
    private String agency;

    @Column(name = "present")
    private boolean present;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Attendance() {}

    Attendance(String borough, String agency, boolean present) {
        this.borough = borough;
        this.agency = agency;
        this.present = present;
    }

    public String agency() {
        return agency;
    }

    public boolean isPresent() {
        return present;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attendance that
                && borough.equals(that.borough)
                && agency.equals(that.agency)
                && present == that.present;
    }

    @Override
    public int hashCode() {
        return Objects.hash(borough, agency, present);
    }
}
