package uk.leabridge.training.course.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import uk.leabridge.training.course.domain.Course;
import uk.leabridge.training.course.domain.Courses;

@ApplicationScoped
class JpaCourses implements Courses {
    private static final String ADD =
            "insert into course (id, borough, code, title, kind, level, validity_months, created_at)"
                    + " values (:id, :borough, :code, :title, :kind, :level, :months, :createdAt)"
                    + " on conflict (code) do nothing";

    private final Session session;

    JpaCourses(Session session) {
        this.session = session;
    }

    @Override
    public boolean add(Course course) {
        return session.createNativeMutationQuery(ADD)
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
