package uk.leabridge.referrals.intake.referral.domain;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Age at receipt in the bands that are published nationally: all of a person's age that is kept unsealed. */
public enum AgeBand {
    AGE_10_AND_UNDER(10),
    AGE_11_TO_15(15),
    AGE_16_TO_17(17),
    AGE_18_TO_20(20),
    AGE_21_TO_30(30),
    AGE_31_TO_40(40),
    AGE_41_TO_50(50),
    AGE_OVER_50(Integer.MAX_VALUE),
    NOT_KNOWN(Integer.MIN_VALUE);

    private final int upTo;

    AgeBand(int upTo) {
        this.upTo = upTo;
    }

    /** The band on a day, from the date of birth or else an estimate in whole years. */
    public static AgeBand on(LocalDate day, @Nullable LocalDate born, @Nullable Integer estimate) {
        if (born == null && estimate == null) return NOT_KNOWN;
        int years = born != null ? Period.between(born, day).getYears() : estimate;
        for (AgeBand band : values()) {
            if (years <= band.upTo) return band;
        }
        return NOT_KNOWN;
    }
}
