package uk.leabridge.referrals.casework.assessment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an assessment says of one factor. */
@Embeddable
public class Finding {
    @Column(name = "borough")
    @SuppressWarnings("UnusedVariable") // the row's policies read it
    private String borough;

    @Column(name = "factor")
    private String factor;

    @Column(name = "presence")
    @Enumerated(EnumType.STRING)
    private Presence presence;

    @Column(name = "note")
    private byte @Nullable [] note;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Finding() {}

    Finding(String borough, Found found) {
        this.borough = borough;
        this.factor = found.factor();
        this.presence = found.presence();
        this.note = found.note();
    }

    /**
     * What is found.
     *
     * @param note what shows it, sealed with the person's key; null when nothing was written
     */
    public record Found(String factor, Presence presence, byte @Nullable [] note) {}

    public String factor() {
        return factor;
    }

    public Presence presence() {
        return presence;
    }

    public Optional<byte[]> note() {
        return Optional.ofNullable(note);
    }
}
