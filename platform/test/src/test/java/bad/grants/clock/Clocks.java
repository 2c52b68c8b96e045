package bad.grants.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.function.Supplier;

public class Clocks {
    public Object[] all() {
        return new Object[] {
            LocalDate.now(ZoneOffset.UTC),
            LocalDateTime.now(ZoneOffset.UTC),
            ZonedDateTime.now(ZoneOffset.UTC),
            OffsetDateTime.now(ZoneOffset.UTC),
            System.currentTimeMillis(),
            Clock.systemUTC(),
            InstantSource.system(),
        };
    }

    public Supplier<Instant> byReference() {
        return Instant::now;
    }

    public Year year() {
        return Year.now(ZoneOffset.UTC);
    }
}
