package uk.leabridge.referrals.casework.due.infrastructure;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.due.DueWorld;

/**
 * What happens to many referrals and cases in a year, by chance and always the same, and what was overdue meanwhile: by brute force and
 * with nothing of the service but the calendar of England.
 */
final class YearOfLives {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant END = Instant.parse("2026-12-31T12:00:00Z");
    /** The borough's choices: some are its own, so that a year holds an exit and both reviews after it. */
    static final String SETTING = "insert into borough_setting (borough, reference_prefix, reason_min_length,"
            + " gateway_check_days, screening_days, assessment_months, review_months, silence_days,"
            + " first_exit_review_months, last_exit_review_months, confirmation_days)"
            + " values (?, ?, 20, 5, 2, 2, 1, 14, 1, 3, 4)";

    private static final int GATEWAY_DAYS = 5;
    private static final int SCREENING_DAYS = 2;
    private static final int CHASE_DAYS = 10;
    private static final int ASSESSMENT_MONTHS = 2;
    private static final int REVIEW_MONTHS = 1;
    private static final int SILENCE_DAYS = 14;
    private static final int FIRST_EXIT_MONTHS = 1;
    private static final int LAST_EXIT_MONTHS = 3;
    private static final int CONFIRMATION_DAYS = 4;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Set<LocalDate> HOLIDAYS = Set.of(
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 4, 3),
            LocalDate.of(2026, 4, 6),
            LocalDate.of(2026, 5, 4),
            LocalDate.of(2026, 5, 25),
            LocalDate.of(2026, 8, 31),
            LocalDate.of(2026, 12, 25),
            LocalDate.of(2026, 12, 28),
            LocalDate.of(2027, 1, 1));

    private final DueWorld world;
    private final Random chance;
    private final List<Moment> moments = new ArrayList<>();
    private final Set<Overdue> overdue = new HashSet<>();

    YearOfLives(DueWorld world, Random chance) {
        this.world = world;
        this.chance = chance;
    }

    /** Something that was not done in time. */
    record Overdue(UUID about, String kind, Instant dueAt) {}

    /** Something that happens: whose it is (nobody's when they begin with it), and how the service would have written it. */
    record Moment(Instant at, @Nullable UUID subject, Rows rows) {}

    interface Rows {
        void write() throws SQLException;
    }

    void live(int cases, int referrals) {
        for (int i = 0; i < cases; i++) new CaseLife().live();
        for (int i = 0; i < referrals; i++) new ReferralLife().live();
        moments.sort(Comparator.comparing(Moment::at));
    }

    List<Moment> moments() {
        return moments;
    }

    Set<Overdue> overdue() {
        return overdue;
    }

    private Instant later(Instant from, int leastDays, int mostDays) {
        long span = Duration.ofDays(mostDays - leastDays).toSeconds();
        return from.plus(Duration.ofDays(leastDays))
                .plusSeconds(1 + chance.nextLong(span))
                .plus(chance.nextInt(1_000_000), ChronoUnit.MICROS);
    }

    private boolean odds(int percent) {
        return chance.nextInt(100) < percent;
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LONDON).toInstant().minusMillis(1);
    }

    private static Instant endOf(Instant since, int months) {
        return endOf(since.atZone(LONDON).toLocalDate().plusMonths(months));
    }

    private static Instant workingDays(Instant since, int days) {
        var day = since.atZone(LONDON).toLocalDate();
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            boolean works = day.getDayOfWeek() != DayOfWeek.SATURDAY
                    && day.getDayOfWeek() != DayOfWeek.SUNDAY
                    && !HOLIDAYS.contains(day);
            if (works) counted++;
        }
        return endOf(day);
    }

    private static @Nullable Instant latest(@Nullable Instant... times) {
        return Stream.of(times)
                .filter(java.util.Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The life of one subject: whatever was due between two moments and passed before the second was not done in time. */
    private abstract class Life {
        UUID id = UUID.randomUUID();
        Instant now = START;
        private boolean begun;

        /** What is due as things stand. */
        abstract Set<Overdue> due();

        void next(Instant at, Rows rows) {
            passed(at);
            moments.add(new Moment(at, begun ? id : null, rows));
            now = at;
            begun = true;
        }

        void passed(Instant until) {
            if (begun) due().stream().filter(due -> due.dueAt().isBefore(until)).forEach(overdue::add);
        }
    }

    private final class CaseLife extends Life {
        private String status = "INFORMATION_GATHERING";
        private @Nullable Instant supported;
        private @Nullable Instant exited;
        private @Nullable Instant assessed;
        private @Nullable Instant reviewed;
        private @Nullable Instant active;
        private @Nullable Instant lapsed;
        private final Map<UUID, LocalDate> actions = new HashMap<>();
        private final Map<UUID, Instant> sessions = new HashMap<>();

        void live() {
            var opened = later(START, 0, 150);
            next(opened, () -> {
                world.safeguardingCase(id, "INFORMATION_GATHERING", opened);
                world.step(id, "OPENED", "INFORMATION_GATHERING", opened);
            });
            active = opened;
            while (true) {
                var at = later(now, status.equals("EXITED") || status.equals("REVIEW_6M") ? 15 : 1, reach());
                if (!at.isBefore(END) || status.equals("CLOSED")) break;
                happens(at);
            }
            passed(END);
        }

        private int reach() {
            return switch (status) {
                case "EXITED", "REVIEW_6M" -> 100;
                case "SUPPORT_ACTIVE" -> 32;
                default -> 14;
            };
        }

        private void happens(Instant at) {
            switch (status) {
                case "INFORMATION_GATHERING" -> step(at, "LIST", "PANEL_LISTED");
                case "PANEL_LISTED" -> step(at, "ADOPT", "ADOPTED");
                case "ADOPTED" -> {
                    if (odds(40)) assess(at);
                    else step(at, "SEEK_CONSENT", "CONSENT_SOUGHT");
                }
                case "CONSENT_SOUGHT" -> {
                    step(at, "START_SUPPORT", "SUPPORT_ACTIVE");
                    supported = at;
                }
                case "SUPPORT_ACTIVE" -> supportGoesOn(at);
                case "EXIT_PROPOSED" -> {
                    if (odds(30)) step(at, "DECLINE_EXIT", "SUPPORT_ACTIVE");
                    else {
                        step(at, "AGREE_EXIT", "EXITED");
                        exited = at;
                    }
                }
                case "EXITED" -> step(at, "REVIEW_AT_6_MONTHS", "REVIEW_6M");
                case "REVIEW_6M" -> step(at, "REVIEW_AT_12_MONTHS", "REVIEW_12M");
                case "ON_HOLD" -> step(at, "RESUME", "SUPPORT_ACTIVE");
                default -> step(at, "CLOSE", "CLOSED");
            }
        }

        private void supportGoesOn(Instant at) {
            switch (chance.nextInt(12)) {
                case 0 -> {
                    step(at, "REVIEW", status);
                    reviewed = at;
                }
                case 1 -> step(at, "RECORD_CONTACT", status);
                case 2 -> assess(at);
                case 3 -> paper(at, "ASSIGNED", () -> {});
                case 4, 5 -> plan(at);
                case 6 -> endAnAction(at);
                case 7 -> meet(at);
                case 8 -> sayThatItWasHeld(at);
                case 9 -> step(at, "HOLD", "ON_HOLD");
                case 10 -> turnEighteenOrBeAsked(at);
                default -> step(at, "PROPOSE_EXIT", "EXIT_PROPOSED");
            }
        }

        /** The service notices that a parent's consent no longer counts; later an officer asks the person. */
        private void turnEighteenOrBeAsked(Instant at) {
            var since = lapsed == null
                    ? at.atZone(LONDON).toLocalDate().atStartOfDay(LONDON).toInstant()
                    : null;
            next(
                    at,
                    () -> world.execute(
                            "update safeguarding_case set consent_from = ?, consent_lapsed_at = ?::timestamptz where id = ?",
                            since == null ? "PERSON" : "PARENT_OR_CARER",
                            since,
                            id));
            lapsed = since;
        }

        private void step(Instant at, String kind, String to) {
            next(at, () -> world.step(id, kind, to, at));
            status = to;
            active = at;
        }

        private void assess(Instant at) {
            step(at, "ASSESSED", status);
            assessed = at;
        }

        /** What shows nobody that the person was met. */
        private void paper(Instant at, String kind, Rows more) {
            var as = status;
            next(at, () -> {
                world.step(id, kind, as, at);
                more.write();
            });
        }

        private void plan(Instant at) {
            var action = UUID.randomUUID();
            var day = at.atZone(LONDON).toLocalDate().plusDays(chance.nextInt(60));
            paper(at, "PLAN_ACTION_ADDED", () -> world.action(action, id, day));
            actions.put(action, day);
        }

        private void endAnAction(Instant at) {
            var ended = actions.keySet().stream().min(Comparator.naturalOrder());
            paper(at, "PLAN_ACTION_DONE", () -> {
                if (ended.isPresent()) world.ended(ended.get(), at);
            });
            ended.ifPresent(actions::remove);
        }

        private void meet(Instant at) {
            var session = UUID.randomUUID();
            var starts = later(at.minus(5, ChronoUnit.DAYS), 0, 12);
            paper(at, "SESSION_PLANNED", () -> world.session(session, id, starts));
            sessions.put(session, starts);
        }

        private void sayThatItWasHeld(Instant at) {
            var held = sessions.keySet().stream()
                    .filter(session -> at(session).isBefore(at))
                    .min(Comparator.naturalOrder());
            paper(at, "SESSION_CONFIRMED", () -> {
                if (held.isPresent()) world.held(held.get(), at);
            });
            held.ifPresent(session -> active = latest(active, sessions.remove(session)));
        }

        private Instant at(UUID session) {
            return sessions.getOrDefault(session, END);
        }

        @Override
        Set<Overdue> due() {
            var due = new HashSet<Overdue>();
            boolean plannedFor = Set.of("ADOPTED", "CONSENT_SOUGHT", "SUPPORT_ACTIVE", "EXIT_PROPOSED")
                    .contains(status);
            if (plannedFor && assessed != null) {
                due.add(new Overdue(id, "ASSESSMENT", endOf(assessed, ASSESSMENT_MONTHS)));
            } else if (plannedFor && supported != null) {
                due.add(new Overdue(id, "ASSESSMENT", endOf(supported, 0)));
            }
            var lookedAt = latest(supported, reviewed);
            if (Set.of("SUPPORT_ACTIVE", "EXIT_PROPOSED").contains(status) && lookedAt != null) {
                due.add(new Overdue(id, "REVIEW", endOf(lookedAt, REVIEW_MONTHS)));
            }
            if (Set.of("SUPPORT_ACTIVE", "EXIT_PROPOSED").contains(status) && lapsed != null) {
                due.add(new Overdue(id, "CONSENT", lapsed));
            }
            if (status.equals("EXITED") && exited != null) {
                due.add(new Overdue(id, "FIRST_EXIT_REVIEW", endOf(exited, FIRST_EXIT_MONTHS)));
            }
            if (status.equals("REVIEW_6M") && exited != null) {
                due.add(new Overdue(id, "LAST_EXIT_REVIEW", endOf(exited, LAST_EXIT_MONTHS)));
            }
            if (status.equals("SUPPORT_ACTIVE") && active != null) {
                due.add(new Overdue(id, "SILENCE", active.plus(Duration.ofDays(SILENCE_DAYS))));
            }
            if (plannedFor) actions.forEach((action, day) -> due.add(new Overdue(action, "PLAN_ACTION", endOf(day))));
            if (!status.equals("CLOSED")) {
                sessions.forEach((session, starts) -> due.add(
                        new Overdue(session, "SESSION_CONFIRMATION", starts.plus(Duration.ofDays(CONFIRMATION_DAYS)))));
            }
            return due;
        }
    }

    private final class ReferralLife extends Life {
        private String status = "RECEIVED";
        private Instant screenBy = START;
        private Instant answerBy = START;
        private boolean answered;
        private final UUID signpost = UUID.randomUUID();
        private @Nullable Instant askBy;

        void live() {
            var received = later(START, 0, 350);
            screenBy = workingDays(received, SCREENING_DAYS);
            answerBy = workingDays(received, GATEWAY_DAYS);
            var first = screenBy;
            var police = answerBy;
            next(received, () -> world.referral(id, "RECEIVED", received, first, police));
            while (Set.of("RECEIVED", "SCREENING", "ON_HOLD").contains(status) || askBy != null) {
                var at = later(now, 0, askBy == null ? 6 : 30);
                if (!at.isBefore(END)) break;
                happens(at);
            }
            passed(END);
        }

        private void happens(Instant at) {
            if (status.equals("RECEIVED") && odds(50)) {
                becomes(at, "SCREENING");
            } else if (!answered && odds(50)) {
                answer(at);
            } else if (status.equals("ON_HOLD")) {
                becomes(at, "SCREENING");
            } else if (answered && status.equals("SCREENING")) {
                if (odds(20)) askAgain(at);
                else if (odds(60)) becomes(at, "NO_FURTHER_ACTION");
                else pointElsewhere(at);
            } else if (status.equals("SIGNPOSTED")) {
                ask(at);
            } else {
                next(at, () -> world.execute("update referral set version = version + 1 where id = ?", id));
            }
        }

        private void becomes(Instant at, String to) {
            next(at, () -> world.execute("update referral set status = ? where id = ?", to, id));
            status = to;
        }

        private void pointElsewhere(Instant at) {
            var by = workingDays(at, CHASE_DAYS);
            next(at, () -> {
                world.execute("update referral set status = 'SIGNPOSTED' where id = ?", id);
                world.execute(
                        "insert into signposting (id, version, borough, referral_id, person_id, route, since, pointed_by, state,"
                                + " chase_at) values (?, 0, ?, ?, ?, 'CAMHS', ?, 'somebody', 'OPEN', ?)",
                        signpost,
                        world.borough.code(),
                        id,
                        UUID.randomUUID(),
                        at,
                        by);
            });
            status = "SIGNPOSTED";
            askBy = by;
        }

        private void ask(Instant at) {
            boolean answers = odds(40);
            var by = answers ? null : workingDays(at, CHASE_DAYS);
            next(
                    at,
                    () -> world.execute(
                            "update signposting set state = ?, chase_at = ?::timestamptz, chased_by = 'somebody', chased_at = ?,"
                                    + " words = ''::bytea where id = ?",
                            answers ? "ACCEPTED" : "NO_ANSWER",
                            by,
                            at,
                            signpost));
            askBy = by;
        }

        private void answer(Instant at) {
            boolean holds = odds(25);
            var by = status.equals("SCREENING") ? workingDays(at, SCREENING_DAYS) : screenBy;
            var to = holds ? "ON_HOLD" : status;
            next(
                    at,
                    () -> world.execute(
                            "update referral set gateway_result = ?, gateway_answered_at = ?, status = ?, screening_due_at = ?"
                                    + " where id = ?",
                            holds ? "ON_HOLD" : "CLEAR",
                            at,
                            to,
                            by,
                            id));
            answered = true;
            status = to;
            screenBy = by;
        }

        private void askAgain(Instant at) {
            var by = workingDays(at, GATEWAY_DAYS);
            next(
                    at,
                    () -> world.execute(
                            "update referral set gateway_result = null, gateway_answered_at = null, gateway_requested_at = ?,"
                                    + " gateway_due_at = ? where id = ?",
                            at,
                            by,
                            id));
            answered = false;
            answerBy = by;
        }

        @Override
        Set<Overdue> due() {
            var due = new HashSet<Overdue>();
            boolean open = Set.of("RECEIVED", "SCREENING", "ON_HOLD").contains(status);
            if (open && !answered) due.add(new Overdue(id, "GATEWAY_CHECK", answerBy));
            if (status.equals("RECEIVED") || (status.equals("SCREENING") && answered)) {
                due.add(new Overdue(id, "SCREENING", screenBy));
            }
            if (askBy != null) due.add(new Overdue(signpost, "SIGNPOST_CHASE", askBy));
            return due;
        }
    }
}
