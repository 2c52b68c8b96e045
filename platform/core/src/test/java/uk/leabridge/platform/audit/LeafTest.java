package uk.leabridge.platform.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeafTest {
    private static final UUID ID = UUID.fromString("019aab00-0000-7000-8000-000000000001");

    @Test
    void tellsEveryFieldOfAnEntryApart() {
        var base = entry("subject", "action", null);

        assertThat(Leaf.canonical(base)).isEqualTo(Leaf.canonical(entry("subject", "action", null)));
        assertThat(Leaf.canonical(base)).isNotEqualTo(Leaf.canonical(entry("subjec", "taction", null)));
        assertThat(Leaf.canonical(base)).isNotEqualTo(Leaf.canonical(entry("subject", "action", "")));
    }

    /** Test vectors of the certificate transparency project for RFC 6962, section 2.1. */
    @Test
    void hashesTreesAsRfc6962Does() {
        var inputs = List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
        var leaves = new ArrayList<byte[]>();
        inputs.forEach(input -> leaves.add(Leaf.sha256((byte) 0, HexFormat.of().parseHex(input))));

        assertThat(hex(Leaf.root(leaves.subList(0, 1))))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(hex(Leaf.root(leaves.subList(0, 2))))
                .isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(hex(Leaf.root(leaves.subList(0, 3))))
                .isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
        assertThat(hex(Leaf.root(leaves.subList(0, 5))))
                .isEqualTo("4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4");
        assertThat(hex(Leaf.root(leaves)))
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void splitsWhatItJoins() {
        var leaves =
                List.of(Leaf.sha256((byte) 0, "a".getBytes(US_ASCII)), Leaf.sha256((byte) 0, "b".getBytes(US_ASCII)));

        assertThat(Leaf.split(Leaf.join(leaves)))
                .usingElementComparator(java.util.Arrays::compare)
                .isEqualTo(leaves);
    }

    private static AuditEntry entry(String subject, String action, @Nullable String purpose) {
        return new AuditEntry(
                ID, Instant.EPOCH, subject, "learner", "hackney", action, "referral", ID, null, purpose, null);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
