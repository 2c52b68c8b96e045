package uk.leabridge.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import uk.leabridge.local.DemoPeople;
import uk.leabridge.local.demo.SyntheticYear.Person;

/** Sends what training keeps: the organisations, their people, and what these have completed; by each borough's coordinator. */
final class Teaching {
    private static final String AREA = "/api/training/v1/";

    private final Door door;
    private final DemoRun run;
    private final Sent sent;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<Integer, String> organisations = new ConcurrentHashMap<>();
    private final Map<Integer, String> learners = new ConcurrentHashMap<>();
    private final Map<String, String> courses = new HashMap<>();

    Teaching(Door door, DemoRun run, Sent sent) {
        this.door = door;
        this.run = run;
        this.sent = sent;
    }

    static String coordinator(String borough) {
        return "training-coordinator." + borough;
    }

    /** The ids of the learners that were sent, by borough. */
    Map<Person, String> learners(List<Person> people) {
        Map<Person, String> ids = new HashMap<>();
        people.forEach(person -> ids.put(person, Objects.requireNonNull(learners.get(person.number()))));
        return ids;
    }

    void register(Crew crew, SyntheticYear year) {
        crew.each(Kind.ORGANISATION.title(), year.providers(), this::register);
        crew.each(Kind.LEARNER.title(), year.people(), this::enrol);
    }

    void complete(Crew crew, SyntheticYear year) {
        readCourses();
        crew.each(Kind.COMPLETION.title(), year.completions(), this::complete);
    }

    private void readCourses() {
        String anyone = coordinator(DemoPeople.BOROUGHS.getFirst());
        for (JsonNode course :
                door.get(anyone, AREA + "courses?limit=100").body().path("items")) {
            if (course.path("borough").isNull() || course.path("borough").isMissingNode()) {
                courses.put(course.path("kind").asText(), course.path("id").asText());
            }
        }
    }

    private void register(SyntheticYear.Provider provider) {
        ObjectNode organisation = json.createObjectNode()
                .put("slug", provider.slug())
                .put("name", provider.name())
                .put("kind", "PROVIDER");
        String id =
                create("organisations", provider.borough(), run.key("organisation", provider.number()), organisation);
        organisations.put(provider.number(), id);
        sent.add(Kind.ORGANISATION, id);
    }

    private void enrol(Person person) {
        SyntheticYear.Provider provider = person.provider();
        ObjectNode learner = json.createObjectNode()
                .put("name", person.name())
                .put("email", person.email())
                .put("organisationId", organisations.get(provider.number()));
        String id = create("learners", provider.borough(), run.key("learner", person.number()), learner);
        learners.put(person.number(), id);
        sent.add(Kind.LEARNER, id);
    }

    private void complete(SyntheticYear.Completion completion) {
        String course = courses.get(completion.kind());
        if (course == null) {
            throw new DemoFailure("The catalogue has no course of kind " + completion.kind());
        }
        Person person = completion.person();
        ObjectNode told = json.createObjectNode()
                .put("learnerId", learners.get(person.number()))
                .put("courseId", course)
                .put("completedOn", completion.day().toString())
                .put("source", "ATTENDANCE");
        String key = run.key("completion", person.number() + "-" + completion.kind());
        sent.add(Kind.COMPLETION, create("completions", person.provider().borough(), key, told));
    }

    private String create(String what, String borough, String key, ObjectNode body) {
        return door.create(coordinator(borough), AREA + what, key, body)
                .path("id")
                .asText();
    }
}
