package bad.grants.grant.infrastructure;

import jakarta.transaction.Transactional;

@Transactional
public class WholeStore {}
