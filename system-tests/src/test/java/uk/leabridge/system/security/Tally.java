package uk.leabridge.system.security;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import uk.leabridge.system.wire.WireAnswer;
import uk.leabridge.system.wire.WireRequest;

/** One row of the table: what was sent, how it was answered, and what was wrong. */
final class Tally {
    private static final int SHOWN = 12;

    private final String row;
    private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
    private final LongAdder sent = new LongAdder();
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();

    Tally(String row) {
        this.row = row;
    }

    String row() {
        return row;
    }

    /** Counts an answer and judges it. */
    void judge(String where, String what, WireRequest request, WireAnswer answer) {
        count(answer);
        Judge.fault(request, answer).ifPresent(type -> fault(type, where, what, answer));
    }

    void count(WireAnswer answer) {
        sent.increment();
        answers.computeIfAbsent(kind(answer), _ -> new LongAdder()).increment();
    }

    void fault(FaultType type, String where, String what, WireAnswer answer) {
        fault(type, where, what, Judge.words(answer));
    }

    void fault(FaultType type, String where, String what, String answer) {
        faults.add(new Fault(type, row, where, what, answer));
    }

    long sent() {
        return sent.sum();
    }

    long answered(String kind) {
        return answers.getOrDefault(kind, new LongAdder()).sum();
    }

    long faults(FaultType type) {
        return faults.stream().filter(fault -> fault.type() == type).count();
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Each kind of fault once, the most frequent first. */
    List<String> groups() {
        Map<String, List<Fault>> groups =
                faults.stream().collect(Collectors.groupingBy(Fault::group, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .sorted((one, other) -> other.getValue().size() - one.getValue().size())
                .limit(SHOWN)
                .map(group -> group.getValue().size() + " x "
                        + group.getValue().getFirst().line())
                .toList();
    }

    private static String kind(WireAnswer answer) {
        return answer.status() == 0 ? "none" : Judge.isHonest(answer) ? "503" : answer.status() / 100 + "xx";
    }
}
