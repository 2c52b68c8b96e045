package good.grants.config;

public record GrantsConfig(int days) {}
