package bad.grants.grant.infrastructure;

import jakarta.ws.rs.NotFoundException;

public class GrantClient {
    public String ask() throws NotFoundException {
        return "";
    }
}
