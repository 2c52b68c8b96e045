package uk.leabridge.referrals.casework.panel.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An agency that sits on a panel: its code, its name, and whether the panel decides nothing without it. */
@Embeddable
public class PanelAgency {
    @Column(name = "borough")
    private String borough;

    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @Column(name = "required")
    private boolean required;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PanelAgency() {}

    PanelAgency(String borough, Seat seat) {
        this.borough = borough;
        this.code = seat.code();
        this.name = seat.name();
        this.required = seat.required();
    }

    /** A seat as somebody sets it up. */
    public record Seat(String code, String name, boolean required) {}

    public Seat seat() {
        return new Seat(code, name, required);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PanelAgency that
                && borough.equals(that.borough)
                && code.equals(that.code)
                && name.equals(that.name)
                && required == that.required;
    }

    @Override
    public int hashCode() {
        return Objects.hash(borough, code, name, required);
    }
}
