package uk.leabridge.system.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.leabridge.system.wire.WireAnswer;
import uk.leabridge.system.wire.WireRequest;

/** What every answer has to be, whatever was asked. */
final class Judge {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Names of classes, lines of a stack, and what a database says: none of it is for callers. */
    private static final Pattern INSIDE = Pattern.compile("(\\b|\\\\t)at [a-z]\\w*(\\.\\w+)+\\([\\w$]+\\.java:\\d+\\)"
            + "|\\b(java|javax|jakarta|sun)\\.[a-z]+(\\.[a-z]+)*\\.[A-Z]\\w+"
            + "|\\b(io|org|com|uk)\\.[a-z][a-z0-9]*(\\.[a-z0-9]+)+\\.[A-Z]\\w*(Exception|Error|Handler|Resource|Impl)\\b"
            + "|\\b\\w+Exception\\b|SQLState|PSQLException"
            + "|ERROR: (relation|column|syntax|duplicate|null value|value too|invalid)"
            + "|\\b(select \\w+(, ?\\w+)* from|insert into \\w+ ?\\(|update \\w+ set) ");

    private static final String SCRIPT = "<script>alert(1)</script>";

    private Judge() {}

    /** Where an answer comes from decides what it has to look like. */
    static boolean isApi(String target) {
        return target.startsWith("/api/") || target.startsWith("/xapi/");
    }

    /** 503 with when to come back and a body that says so. */
    static boolean isHonest(WireAnswer answer) {
        return answer.status() == 503 && !answer.header("Retry-After").isEmpty() && answer.body().length > 0;
    }

    /** The first thing that is wrong with it. */
    static Optional<FaultType> fault(WireRequest request, WireAnswer answer) {
        if (answer.status() == 0) return Optional.of(FaultType.NO_ANSWER);
        if (answer.status() >= 500 && !isHonest(answer)) return Optional.of(FaultType.SERVER_ERROR);
        if (!answer.isWhole()) return Optional.of(FaultType.NO_ANSWER);
        String text = answer.text();
        boolean described = request.target().startsWith("/docs");
        if (!described && INSIDE.matcher(text).find()) return Optional.of(FaultType.TELLS_INSIDE);
        if (isForged(answer, text)) return Optional.of(FaultType.FORGED);
        boolean bodiless = request.method().equals("HEAD");
        return isApi(request.target()) ? ofApi(answer, bodiless) : ofPage(request, answer, bodiless);
    }

    private static boolean isForged(WireAnswer answer, String text) {
        boolean cookie = answer.all("Set-Cookie").stream()
                .anyMatch(line -> line.startsWith("forged=") || line.startsWith("a=b"));
        boolean page = answer.header("Content-Type").startsWith("text/html");
        return cookie || (page && text.contains(SCRIPT));
    }

    private static Optional<FaultType> ofApi(WireAnswer answer, boolean bodiless) {
        if (answer.status() >= 400 && !bodiless && !isProblem(answer)) return Optional.of(FaultType.NO_PROBLEM);
        return answer.status() / 100 == 2 && !isNoStore(answer)
                ? Optional.of(FaultType.MAY_BE_STORED)
                : Optional.empty();
    }

    private static Optional<FaultType> ofPage(WireRequest request, WireAnswer answer, boolean bodiless) {
        boolean page = answer.header("Content-Type").startsWith("text/html") && answer.body().length > 0;
        if (answer.status() >= 400 && !bodiless && !page) return Optional.of(FaultType.NO_PAGE);
        boolean open =
                request.target().startsWith("/assets/") || request.target().startsWith("/alerts/feed");
        return !open && !isNoStore(answer) ? Optional.of(FaultType.MAY_BE_STORED) : Optional.empty();
    }

    private static boolean isNoStore(WireAnswer answer) {
        return answer.all("Cache-Control").stream().anyMatch(line -> line.contains("no-store"));
    }

    private static boolean isProblem(WireAnswer answer) {
        if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            return false;
        }
        try {
            JsonNode problem = JSON.readTree(answer.body());
            return problem.path("status").asInt() == answer.status()
                    && !problem.path("type").asText().isEmpty();
        } catch (JsonProcessingException e) {
            return false;
        } catch (java.io.IOException e) {
            return false;
        }
    }

    /** An answer in a few words, for a list of faults. */
    static String words(WireAnswer answer) {
        String text = answer.text().replaceAll("\\s+", " ");
        String status = answer.status() == 0
                ? answer.broken()
                : answer.status() + (answer.isWhole() ? "" : " " + answer.broken());
        return (status + " " + answer.header("Content-Type") + " "
                        + (text.length() > 160 ? text.substring(0, 160) + "…" : text))
                .strip();
    }
}
