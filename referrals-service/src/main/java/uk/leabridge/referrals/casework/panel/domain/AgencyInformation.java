package uk.leabridge.referrals.casework.panel.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What an agency told a panel about a person, sealed with the person's key. Never changed. */
@Entity
@Immutable
@Table(name = "agenda_information")
public class AgencyInformation {
    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // Hibernate and the row's policies read it
    private String borough;

    @Column(name = "agenda_item_id")
    private UUID item;

    private String agency;

    private String author;

    @Column(name = "given_at")
    private Instant givenAt;

    private byte[] words;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected AgencyInformation() {}

    private AgencyInformation(UUID id, String borough, Told told) {
        this.id = id;
        this.borough = borough;
        this.item = told.item();
        this.agency = told.agency();
        this.author = told.author();
        this.givenAt = told.at();
        this.words = told.words();
    }

    /** Who tells what about which item. */
    public record Told(UUID item, String agency, String author, byte[] words, Instant at) {}

    public static AgencyInformation tell(UUID id, String borough, Told told) {
        return new AgencyInformation(id, borough, told);
    }

    public UUID id() {
        return id;
    }

    public String agency() {
        return agency;
    }

    public String author() {
        return author;
    }

    public Instant givenAt() {
        return givenAt;
    }

    public byte[] words() {
        return words.clone();
    }
}
