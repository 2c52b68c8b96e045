package uk.leabridge.referrals.casework.cases.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.referrals.casework.cases.domain.SafeguardingCase;
import uk.leabridge.referrals.casework.cases.domain.SupportDue;
import uk.leabridge.referrals.setting.application.BoroughSettingQueries;

/** Computes what is due about the support of a case, by its chronology, its sessions and the borough's choices. */
@ApplicationScoped
class SupportClock {
    private final CaseLists lists;
    private final HeldSessions sessions;
    private final BoroughSettingQueries settings;
    private final InstantSource time;

    SupportClock(CaseLists lists, HeldSessions sessions, BoroughSettingQueries settings, InstantSource time) {
        this.lists = lists;
        this.sessions = sessions;
        this.settings = settings;
        this.time = time;
    }

    SupportDue of(SafeguardingCase of) {
        var chosen = settings.of(new Borough(of.borough()));
        var lines = lists.lastLines(of.id());
        var times = new SupportDue.Times(
                lines.supported(),
                lines.exited(),
                lines.assessed(),
                lines.reviewed(),
                lines.stepped(),
                sessions.lastOf(of.id()).orElse(null));
        var terms = new SupportDue.Terms(
                chosen.assessmentMonths(),
                chosen.reviewMonths(),
                chosen.firstExitReviewMonths(),
                chosen.lastExitReviewMonths(),
                chosen.silenceDays());
        return SupportDue.of(of.status(), times, terms, time.instant());
    }
}
