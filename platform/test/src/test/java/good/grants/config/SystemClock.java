package good.grants.config;

import java.time.InstantSource;

public class SystemClock {
    public InstantSource instants() {
        return InstantSource.system();
    }
}
