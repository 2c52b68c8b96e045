package bad.grants.names;

public class GrantUtil {}
