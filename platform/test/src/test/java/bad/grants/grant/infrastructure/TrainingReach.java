package bad.grants.grant.infrastructure;

public class TrainingReach {
    public String reach() {
        return bad.training.course.domain.Course.class.getName();
    }
}
