package bad.grants.names;

public class GrantManager {}
