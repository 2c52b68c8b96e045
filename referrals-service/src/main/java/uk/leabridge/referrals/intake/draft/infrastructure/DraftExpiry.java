package uk.leabridge.referrals.intake.draft.infrastructure;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import uk.leabridge.platform.transaction.Keeper;
import uk.leabridge.platform.transaction.Rows;
import uk.leabridge.referrals.config.ReferralsConfig;

/** Removes drafts that nobody saved for a while, and destroys their keys. */
@ApplicationScoped
class DraftExpiry {
    private static final String EXPIRE = """
            with gone as (delete from referral_draft where saved_at < ? returning person_id)
            update data_key set wrapped = null, destroyed_at = ? where person_id in (select person_id from gone)""";

    private final Rows keeper;
    private final ReferralsConfig config;
    private final InstantSource time;

    DraftExpiry(@Keeper Rows keeper, ReferralsConfig config, InstantSource time) {
        this.keeper = keeper;
        this.config = config;
        this.time = time;
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "expire drafts")
    void expire() {
        var now = time.instant();
        keeper.of(EXPIRE, now.minus(Duration.ofDays(config.draftDays())), now)
                .atLength()
                .changed();
    }
}
