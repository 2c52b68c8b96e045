package bad.grants.grant.infrastructure;

import jakarta.ws.rs.WebApplicationException;

@SuppressWarnings("serial")
public class GrantGone extends WebApplicationException {}
