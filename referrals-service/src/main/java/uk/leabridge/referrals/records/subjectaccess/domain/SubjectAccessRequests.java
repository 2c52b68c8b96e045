package uk.leabridge.referrals.records.subjectaccess.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;

/** The requests, the records that are of the person, and what was decided about single items. */
public interface SubjectAccessRequests {
    void add(SubjectAccessRequest request);

    Optional<SubjectAccessRequest> find(UUID id);

    /** The version after what was changed. */
    long keep(SubjectAccessRequest changed);

    /** What has to be answered, the first due first. */
    List<SubjectAccessRequest> open(String borough, Optional<Cursor> after, int rows);

    /** What was answered, the latest first. */
    List<SubjectAccessRequest> closed(String borough, Optional<Cursor> after, int rows);

    /** The records that are of the person. */
    List<UUID> records(UUID request);

    /** Says anew which records are of the person. */
    void nameRecords(SubjectAccessRequest request, List<UUID> records);

    List<Choice> choices(UUID request);

    /** A later choice takes the place of an earlier one. */
    void choose(SubjectAccessRequest request, Choice choice);
}
