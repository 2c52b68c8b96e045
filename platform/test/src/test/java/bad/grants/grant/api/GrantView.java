package bad.grants.grant.api;

import bad.grants.grant.domain.Grant;
import java.util.List;

public record GrantView(String id, Inner inner) {
    public record Inner(List<Grant> grants) {}
}
