package uk.leabridge.gateway.page.referrals;

import java.util.List;
import java.util.UUID;
import uk.leabridge.gateway.client.SignpostsClient;
import uk.leabridge.gateway.client.SignpostsClient.Signpost;

/**
 * Where the person was pointed to, as a part of another page.
 *
 * @param away whether the service did not answer
 */
public record SignpostPart(List<Signpost> items, boolean away) {
    public static final SignpostPart NONE = new SignpostPart(List.of(), false);
    public static final SignpostPart AWAY = new SignpostPart(List.of(), true);

    /** Of a referral or case: {@code referrals} or {@code cases}. */
    public static SignpostPart of(SignpostsClient signposts, String kind, UUID about) {
        return signposts
                .of(kind, about)
                .map(page -> new SignpostPart(page.items(), false))
                .or(AWAY);
    }

    public boolean isShown() {
        return away || !items.isEmpty();
    }
}
