package uk.leabridge.referrals.casework.panel.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a panel: its agenda in order, who was there, what was decided. Every change moves its version on, so a decision
 * rests on the attendance and agenda that the chair has read.
 */
@Entity
public class Meeting {
    /** Cases that one meeting can hear. */
    public static final int MOST_ITEMS = 100;

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private String borough;

    @Column(name = "panel_id", updatable = false)
    private UUID panel;

    @Column(name = "starts_at", updatable = false)
    private Instant startsAt;

    @Column(updatable = false)
    private @Nullable String place;

    @Column(updatable = false)
    private boolean online;

    @Column(updatable = false)
    private String chair;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "meeting_attendance", joinColumns = @JoinColumn(name = "meeting_id"))
    private Set<Attendance> attendance = new HashSet<>();

    @OneToMany(mappedBy = "meeting", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<AgendaItem> items = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Meeting() {}

    private Meeting(UUID id, Panel panel, Plan plan) {
        this.id = id;
        this.borough = panel.borough();
        this.panel = panel.id();
        this.startsAt = plan.startsAt();
        this.place = plan.place();
        this.online = plan.online();
        this.chair = plan.chair();
        this.changedAt = plan.at();
    }

    /**
     * When and where a panel meets.
     *
     * @param place null for one that is online alone
     * @param chair the subject of the chair's tokens
     * @param at when it is planned
     */
    public record Plan(Instant startsAt, @Nullable String place, boolean online, String chair, Instant at) {}

    public static Meeting plan(UUID id, Panel panel, Plan plan) {
        return new Meeting(id, panel, plan);
    }

    /** Why no further case can be put on the agenda. */
    public Optional<MeetingOutcome.Refusal> refusesToHear() {
        return agenda().size() < MOST_ITEMS ? Optional.empty() : Optional.of(new MeetingOutcome.AgendaFull(MOST_ITEMS));
    }

    /** Puts a case at the end of the agenda. */
    public void hear(AgendaItem.Heard heard) {
        refusesToHear().ifPresent(Meeting::wasRefused);
        int last = items.stream().mapToInt(AgendaItem::position).max().orElse(0);
        items.add(new AgendaItem(this, heard, last + 1));
        changedAt = heard.at();
    }

    /** Why an item cannot be taken off the agenda. */
    public Optional<MeetingOutcome.Refusal> refusesToRemove(UUID item) {
        return refusal(item);
    }

    public void remove(UUID item, Instant at) {
        refusesToRemove(item).ifPresent(Meeting::wasRefused);
        item(item).orElseThrow().remove(at);
        changedAt = at;
    }

    /** Records who was there; what is not named counts as absent. */
    public void attended(Map<String, Boolean> byAgency, Instant at) {
        var now = byAgency.entrySet().stream()
                .map(entry -> new Attendance(borough, entry.getKey(), entry.getValue()))
                .collect(Collectors.toSet());
        attendance.retainAll(now);
        attendance.addAll(now);
        changedAt = at;
    }

    /** Why nothing can be decided on an item: it is not there, it was decided, or the quorum is lacking. */
    public Optional<MeetingOutcome.Refusal> refusesToDecide(UUID item, Quorum quorum) {
        var refusal = refusal(item);
        if (refusal.isPresent()) return refusal;
        var lack = quorum.lackOf(present());
        return lack.isNothing() ? Optional.empty() : Optional.of(new MeetingOutcome.NoQuorum(lack));
    }

    /** Minutes a decision with those who were there. */
    public void decide(UUID item, AgendaItem.Minute minute, Quorum quorum) {
        refusesToDecide(item, quorum).ifPresent(Meeting::wasRefused);
        item(item).orElseThrow().decide(minute, present());
        changedAt = minute.at();
    }

    private Optional<MeetingOutcome.Refusal> refusal(UUID id) {
        var item = item(id);
        if (item.isEmpty()) return Optional.of(new MeetingOutcome.NoSuchItem());
        return item.get().decision().map(MeetingOutcome.AlreadyDecided::new);
    }

    private static void wasRefused(MeetingOutcome.Refusal refusal) {
        throw new IllegalStateException(
                "carried out although it was refused: " + refusal.getClass().getSimpleName());
    }

    /** What is on the agenda, in order. */
    public List<AgendaItem> agenda() {
        return items.stream().filter(AgendaItem::isOnAgenda).toList();
    }

    public Optional<AgendaItem> item(UUID wanted) {
        return agenda().stream().filter(item -> item.id().equals(wanted)).findFirst();
    }

    /** The agencies that are there. */
    public Set<String> present() {
        return attendance.stream()
                .filter(Attendance::isPresent)
                .map(Attendance::agency)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The agencies that are not. */
    public Set<String> absent() {
        return attendance.stream()
                .filter(seat -> !seat.isPresent())
                .map(Attendance::agency)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String borough() {
        return borough;
    }

    public UUID panel() {
        return panel;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Optional<String> place() {
        return Optional.ofNullable(place);
    }

    public boolean online() {
        return online;
    }

    public String chair() {
        return chair;
    }
}
