package uk.leabridge.referrals.casework.assessment.domain;

import java.util.List;
import java.util.Optional;

/**
 * A framework by which people are assessed, in one version; a version never changes.
 *
 * @param source where it comes from
 * @param scale what each {@link Presence} means in it
 */
public record Framework(
        String id,
        int version,
        String title,
        String published,
        String source,
        String guidance,
        List<Step> scale,
        List<Dimension> dimensions) {
    /** A step of the scale. */
    public record Step(Presence code, String meaning) {}

    /** Factors that belong together. */
    public record Dimension(String code, String title, String guidance, List<Factor> factors) {}

    /** Something that may be present in somebody's life. */
    public record Factor(String code, String title) {}

    /** All factors, in order. */
    public List<Factor> factors() {
        return dimensions.stream()
                .flatMap(dimension -> dimension.factors().stream())
                .toList();
    }

    /** The codes of all factors, in order. */
    public List<String> codes() {
        return factors().stream().map(Factor::code).toList();
    }

    /** The name of a factor; nothing when it is not one of this framework's. */
    public Optional<String> title(String factor) {
        return factors().stream()
                .filter(f -> f.code().equals(factor))
                .map(Factor::title)
                .findFirst();
    }
}
