package uk.leabridge.referrals.casework.cases.domain;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

/** Whose consent it is. */
public enum ConsentFrom {
    PERSON,
    PARENT_OR_CARER;

    private static final int MAY_CONSENT = 16;
    private static final int ADULT = 18;

    /**
     * Who may consent on a day: an adult alone, at 16 and 17 the person or a parent or carer, below 16 a parent or carer. A child
     * whose age is not known counts as below 16.
     */
    public static Set<ConsentFrom> on(LocalDate day, @Nullable LocalDate born, PanelKind kind) {
        if (born == null) return kind == PanelKind.SAP ? EnumSet.of(PERSON) : EnumSet.of(PARENT_OR_CARER);
        int years = Period.between(born, day).getYears();
        if (years >= ADULT) return EnumSet.of(PERSON);
        return years >= MAY_CONSENT ? EnumSet.allOf(ConsentFrom.class) : EnumSet.of(PARENT_OR_CARER);
    }
}
