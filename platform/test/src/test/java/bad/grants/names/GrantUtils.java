package bad.grants.names;

public class GrantUtils {}
