package uk.leabridge.referrals.records.subjectaccess.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** All records that are of the person. */
record RecordsRequest(
        @NotNull(message = "Select the records.") @Size(max = 200)
        List<@NotNull UUID> records) {}
