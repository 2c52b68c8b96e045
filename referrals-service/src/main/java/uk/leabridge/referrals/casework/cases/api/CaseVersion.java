package uk.leabridge.referrals.casework.cases.api;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.EntityTags;

/** The case that a path names, in the version that the caller read. */
public record CaseVersion(
        @PathParam("id") UUID id,
        @HeaderParam("If-Match") @Nullable String ifMatch) {
    long expected() {
        return EntityTags.expected(ifMatch);
    }
}
