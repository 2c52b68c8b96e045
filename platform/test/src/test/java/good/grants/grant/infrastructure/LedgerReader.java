package good.grants.grant.infrastructure;

import jakarta.ws.rs.WebApplicationException;

class LedgerReader {
    private final LedgerClient client;

    LedgerReader(LedgerClient client) {
        this.client = client;
    }

    String balance() {
        try {
            return client.balance();
        } catch (WebApplicationException e) {
            return "unknown";
        }
    }
}
