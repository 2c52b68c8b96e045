package uk.leabridge.gateway.proxy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import uk.leabridge.gateway.config.Area;

/** {@code leabridge_door_passed_total} by area and status class, {@code leabridge_door_refused_total} by problem. */
final class DoorCounters {

    private final Map<Area, Counter[]> passed = new EnumMap<>(Area.class);
    private final Map<Problem, Counter> refused = new EnumMap<>(Problem.class);

    DoorCounters(MeterRegistry registry) {
        for (Area area : Area.values()) {
            Counter[] byClass = new Counter[6];
            for (int i = 0; i < byClass.length; i++) {
                byClass[i] = registry.counter("leabridge.door.passed", "area", area.code(), "status", i + "xx");
            }
            passed.put(area, byClass);
        }
        for (Problem problem : Problem.values()) {
            refused.put(problem, registry.counter("leabridge.door.refused", "problem", problem.slug()));
        }
    }

    void passed(Area area, int status) {
        Counter[] byClass = passed.get(area);
        if (byClass != null) {
            byClass[Math.clamp(status / 100, 0, 5)].increment();
        }
    }

    void refused(Problem problem) {
        Counter counter = refused.get(problem);
        if (counter != null) {
            counter.increment();
        }
    }
}
