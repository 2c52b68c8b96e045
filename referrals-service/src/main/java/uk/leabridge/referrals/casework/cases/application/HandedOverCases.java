package uk.leabridge.referrals.casework.cases.application;

import java.util.List;
import java.util.Optional;
import uk.leabridge.platform.paging.Cursor;

/** The cases that other boroughs have taken over from the actor's: a reference and where it went, and nothing of what follows. */
public interface HandedOverCases {
    /** By when the case was opened, newest first, up to {@code rows}; those that came back are not among them. */
    List<CaseSummary> newest(String borough, CaseFilter filter, Optional<Cursor> after, int rows);
}
