package good.grants.grant.application;

import good.grants.grant.domain.GrantStatus;
import jakarta.transaction.Transactional;

public class GrantQueries {
    public record Row(String id, GrantStatus status) {}

    @Transactional
    public Row row(String id) {
        return new Row(id, GrantStatus.AWARDED);
    }
}
