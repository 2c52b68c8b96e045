package uk.leabridge.referrals.subjectaccess.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.subjectaccess.domain.Choice;
import uk.leabridge.referrals.subjectaccess.domain.Exemption;
import uk.leabridge.referrals.subjectaccess.domain.Item;
import uk.leabridge.referrals.subjectaccess.domain.SubjectAccessRequests;

/** What is held, with what is shown of it: what somebody decided, else what is usual. */
@ApplicationScoped
class ShownItems {
    private final HeldItems items;
    private final SubjectAccessRequests requests;

    ShownItems(HeldItems items, SubjectAccessRequests requests) {
        this.items = items;
        this.requests = requests;
    }

    /**
     * One item.
     *
     * @param exemption why it is held back; null when it is shown
     * @param chosen what somebody decided against what is usual
     */
    record Shown(Item item, @Nullable Exemption exemption, Optional<Choice> chosen) {}

    List<Shown> of(UUID request) {
        var choices = requests.choices(request).stream().collect(Collectors.toMap(Choice::item, Function.identity()));
        return items.of(request).stream()
                .map(item -> {
                    var chosen = Optional.ofNullable(choices.get(item.id()));
                    return new Shown(
                            item,
                            chosen.isPresent()
                                    ? chosen.get().exemption()
                                    : item.usuallyHeldBack().orElse(null),
                            chosen);
                })
                .toList();
    }
}
