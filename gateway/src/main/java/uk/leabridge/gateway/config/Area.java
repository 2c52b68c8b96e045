package uk.leabridge.gateway.config;

import java.net.URI;
import java.util.Locale;

/** The services behind the door. A path of an area needs the scope of the same name. */
public enum Area {
    REFERRALS,
    GRANTS,
    TRAINING,
    COMMS;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }

    public String scope() {
        return code;
    }

    /** Where its service is. */
    public URI address(GatewayConfig.Upstreams upstreams) {
        return switch (this) {
            case REFERRALS -> upstreams.referrals();
            case GRANTS -> upstreams.grants();
            case TRAINING -> upstreams.training();
            case COMMS -> upstreams.comms();
        };
    }
}
