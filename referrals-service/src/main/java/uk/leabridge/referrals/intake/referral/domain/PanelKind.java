package uk.leabridge.referrals.intake.referral.domain;

import java.time.LocalDate;
import java.time.Period;

/** Which kind of panel hears of a person (report 2.5, 3.7). */
public enum PanelKind {
    /** Social Inclusion Panel: under 18 on the day that the case is opened. */
    SIP,
    /** Safeguarding Adults Panel: 18 and over. */
    SAP;

    private static final int ADULT = 18;

    /** The kind on a day, in the boroughs' time zone. */
    public static PanelKind on(LocalDate day, LocalDate born) {
        return Period.between(born, day).getYears() < ADULT ? SIP : SAP;
    }
}
