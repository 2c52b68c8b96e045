package uk.leabridge.referrals.casework.document.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import uk.leabridge.referrals.config.DocumentsConfig;

/** Looks at a file before it is taken in: outside of any transaction, because another process is asked. */
@ApplicationScoped
public class InspectDocument {
    private static final String UNKNOWN = "application/octet-stream";

    private final FileTypes types;
    private final VirusScan scan;
    private final DocumentsConfig config;

    InspectDocument(FileTypes types, VirusScan scan, DocumentsConfig config) {
        this.types = types;
        this.scan = scan;
        this.config = config;
    }

    /** What came of it. */
    public sealed interface Inspection {
        /** It can be taken in as this. */
        record Fit(String mediaType, boolean scanned) implements Inspection {}

        record Unfit(DocumentOutcome.Refusal why) implements Inspection {}
    }

    public Inspection handle(String name, byte[] content) {
        if (content.length == 0 || content.length > config.maxBytes())
            return unfit(new DocumentOutcome.WrongSize(config.maxBytes()));
        var allowed = config.allowed();
        var found = types.of(content);
        var promised = types.promisedBy(name);
        if (!allowed.contains(found)) return unfit(wrong(found, allowed));
        if (!promised.equals(UNKNOWN) && !allowed.contains(promised)) return unfit(wrong(promised, allowed));
        return switch (scan.of(content)) {
            case CLEAN -> new Inspection.Fit(found, true);
            case NOT_SCANNED -> new Inspection.Fit(found, false);
            case INFECTED -> unfit(new DocumentOutcome.Infected());
            case NO_ANSWER -> unfit(new DocumentOutcome.ScannerAway());
        };
    }

    private static DocumentOutcome.Refusal wrong(String found, Set<String> allowed) {
        return new DocumentOutcome.WrongType(found, new TreeSet<>(allowed));
    }

    private static Inspection unfit(DocumentOutcome.Refusal why) {
        return new Inspection.Unfit(why);
    }
}
