package uk.leabridge.platform.paging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final Cursor CURSOR = new Cursor(
            Instant.parse("2026-03-02T09:00:00.123456Z"), UUID.fromString("019aab00-0000-7000-8000-000000000001"));

    @Test
    void readsBackWhatItWrote() {
        assertThat(Cursor.decode(CURSOR.encode())).contains(CURSOR);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"%%%", "bm9uc2Vuc2U", "MjAyNi0wMy0wMlQwOTowMDowMFovbm8tdXVpZA", "L2E"})
    void readsNothingFromATextThatIsNoneOfOurs(@Nullable String text) {
        assertThat(Cursor.decode(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59Z/019aab00-0000-7000-8000-000000000001",
                "-0001-01-01T00:00:00Z/019aab00-0000-7000-8000-000000000001",
                "0000-01-01T00:00:00Z/019aab00-0000-7000-8000-000000000001",
                "2026-03-02T09:00:00.000Z/019aab00-0000-7000-8000-000000000001",
                "2026-03-02T10:00:00+01:00/019aab00-0000-7000-8000-000000000001",
                "2026-03-02T09:00:00Z/019AAB00-0000-7000-8000-000000000001",
                "2026-03-02T09:00:00Z/1-1-1-1-1",
                "2026-03-02T09:00:00Z/019aab00-0000-7000-8000-000000000001/"
            })
    void readsNothingFromAMomentOrAnIdThatItWouldNotWrite(String content) {
        assertThat(Cursor.decode(Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(UTF_8))))
                .isEmpty();
    }

    @Test
    void readsOneSpellingAlone() {
        assertThat(Cursor.decode(CURSOR.encode() + "=")).isEmpty();
        assertThat(Cursor.decode(CURSOR.encode() + "==")).isEmpty();
    }

    @Test
    void refusesALongTextWithoutDecodingIt() {
        assertThat(Cursor.decode("A".repeat(10_000))).isEmpty();
    }

    @Test
    void cutsThePageWhereMoreFollows() {
        var page = Page.of(List.of(1, 2, 3), 2, _ -> CURSOR);

        assertThat(page.items()).containsExactly(1, 2);
        assertThat(page.next()).contains(CURSOR);
        assertThat(Page.of(List.of(1, 2), 2, _ -> CURSOR).next()).isEqualTo(Optional.empty());
    }
}
