package uk.leabridge.gateway.proxy.connection;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One body on its way in. Used on the event loop of its connection alone. */
public final class Arrival {

    private long began;
    private long last;
    private long bytes;
    private boolean over;
    private @Nullable Consumer<Fault> listener;

    Arrival(long now) {
        this.began = now;
        this.last = now;
    }

    /** Tells who answers the request; called once at most. */
    public void onFault(Consumer<Fault> told) {
        listener = told;
    }

    void received(int more, long now) {
        if (more > 0) {
            bytes += more;
            last = now;
        }
    }

    void complete() {
        over = true;
    }

    boolean over() {
        return over;
    }

    /** We did not read for this long, so the caller is not to blame for it. */
    void held(long nanos) {
        began += nanos;
        last += nanos;
    }

    boolean tooSlow(long now, Patience patience) {
        if (over) {
            return false;
        }
        long beyondGrace = now - began - patience.grace().toNanos();
        return now - last > patience.silence().toNanos()
                || (beyondGrace > 0 && bytes < beyondGrace / 1e9 * patience.leastRate());
    }

    /** True when somebody was told, who will answer. */
    boolean fail(Fault fault) {
        over = true;
        if (listener == null) {
            return false;
        }
        listener.accept(fault);
        return true;
    }
}
