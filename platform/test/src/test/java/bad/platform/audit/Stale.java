package bad.platform.audit;

public record Stale() {}
