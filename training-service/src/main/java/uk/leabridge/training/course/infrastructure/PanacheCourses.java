package uk.leabridge.training.course.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import uk.leabridge.training.course.domain.Course;
import uk.leabridge.training.course.domain.Courses;

@ApplicationScoped
class PanacheCourses implements Courses, PanacheRepositoryBase<Course, UUID> {
    private static final String ADD =
            "insert into course (id, borough, code, title, kind, level, validity_months, created_at)"
                    + " values (:id, :borough, :code, :title, :kind, :level, :months, :createdAt)"
                    + " on conflict (code) do nothing";

    @Override
    public boolean add(Course course) {
        return getSession()
                        .createNativeMutationQuery(ADD)
                        .setParameter("id", course.id())
                        .setParameter("borough", course.borough(), String.class)
                        .setParameter("code", course.code())
                        .setParameter("title", course.title())
                        .setParameter("kind", course.kind().name())
                        .setParameter("level", course.level())
                        .setParameter("months", course.validityMonths(), Short.class)
                        .setParameter("createdAt", course.createdAt())
                        .executeUpdate()
                == 1;
    }
}
