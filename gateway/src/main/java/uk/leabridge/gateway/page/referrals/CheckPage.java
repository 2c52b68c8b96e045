package uk.leabridge.gateway.page.referrals;

import java.util.List;

/** All answers before they are sent; {@code base} is the address that a question's name is put after. */
record CheckPage(String base, List<CheckRows.Group> groups, boolean danger) {}
