package uk.leabridge.grants.provider.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.grants.provider.application.ProviderRow;

/**
 * A provider.
 *
 * @param boroughs those that fund or registered it
 */
public record ProviderView(
        UUID id,
        String slug,
        String name,
        List<String> boroughs,
        @Nullable String charityNumber,
        @Nullable String companyNumber,
        long version) {
    static ProviderView of(ProviderRow row) {
        return new ProviderView(
                row.id(),
                row.slug(),
                row.name(),
                row.boroughs(),
                row.charityNumber(),
                row.companyNumber(),
                row.version());
    }
}
