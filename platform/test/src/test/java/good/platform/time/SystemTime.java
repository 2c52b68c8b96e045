package good.platform.time;

import java.time.InstantSource;

public class SystemTime {
    public InstantSource instants() {
        return InstantSource.system();
    }
}
