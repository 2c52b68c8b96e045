package bad.grants.names;

public class GrantImpl {}
