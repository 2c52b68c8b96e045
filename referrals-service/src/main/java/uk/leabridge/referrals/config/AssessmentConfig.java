package uk.leabridge.referrals.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** By what people are assessed. */
@ConfigMapping(prefix = "leabridge.assessment")
public interface AssessmentConfig {
    /** File names of the frameworks, in {@code assessment-frameworks/} of the service. */
    @WithDefault("vaf-2012-1.json")
    List<String> frameworks();
}
