package bad.grants.grant.application;

import bad.platform.http.Answers;
import jakarta.transaction.Transactional;

public class GrantQueries {
    public record Row(String id) {}

    @Transactional
    public Row row(String id) {
        return new Row(Answers.found() + id);
    }
}
