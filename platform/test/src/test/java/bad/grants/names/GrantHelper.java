package bad.grants.names;

public class GrantHelper {}
