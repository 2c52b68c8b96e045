package uk.leabridge.gateway.page.cases;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.leabridge.gateway.client.CasesClient.Step;
import uk.leabridge.gateway.page.Option;

/** Who did something in a case: by their role, numbered in order where there are several of one role, never by a name. */
record Doers(Map<String, String> words) {

    static Doers of(List<Step> steps, String me) {
        Map<String, Set<String>> byRole = new LinkedHashMap<>();
        for (Step step : steps) {
            byRole.computeIfAbsent(CaseWords.role(step.actorRoles()), _ -> new LinkedHashSet<>())
                    .add(step.actor());
        }
        Map<String, String> words = new LinkedHashMap<>();
        byRole.forEach((role, subjects) -> {
            int number = 1;
            for (String subject : subjects) {
                words.putIfAbsent(subject, subjects.size() == 1 ? CaseWords.someone(role) : role + " " + number);
                number++;
            }
        });
        words.replace(me, "you");
        return new Doers(words);
    }

    String words(String subject) {
        return words.getOrDefault(subject, "someone");
    }

    /** For a filter: the subject is sent, the words are read. */
    List<Option> options() {
        return words.entrySet().stream()
                .map(one -> new Option(
                        one.getKey(),
                        Character.toUpperCase(one.getValue().charAt(0))
                                + one.getValue().substring(1)))
                .toList();
    }
}
