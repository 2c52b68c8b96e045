package uk.leabridge.referrals.panel.application;

import uk.leabridge.referrals.panel.domain.PanelRefusal;

/** Why nothing was made or changed of a panel, or what was. */
public sealed interface PanelResult {
    /** It is not there, or is not this actor's to change. */
    record NotFound() implements PanelResult {}

    /** It has changed since: read it again. */
    record Stale() implements PanelResult {}

    record Refused(PanelRefusal refusal) implements PanelResult {}

    record Changed(PanelQueries.Composition panel) implements PanelResult {}
}
