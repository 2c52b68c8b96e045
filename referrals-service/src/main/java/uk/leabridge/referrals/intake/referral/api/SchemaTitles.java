package uk.leabridge.referrals.intake.referral.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.leabridge.referrals.intake.referral.application.FormTitles;

/** The titles that stand at the form's fields, read once. */
@ApplicationScoped
public class SchemaTitles implements FormTitles {
    private final Map<String, String> titles = new HashMap<>();

    public SchemaTitles() {
        read(ReferralForm.class, "");
    }

    @Override
    public Optional<String> of(String path) {
        return Optional.ofNullable(titles.get(path));
    }

    private void read(Class<?> form, String before) {
        for (RecordComponent one : form.getRecordComponents()) {
            String path = before + one.getName();
            Schema schema = one.getAccessor().getAnnotation(Schema.class);
            if (schema != null) {
                titles.put(path, schema.title());
            }
            if (one.getType().isRecord()) {
                read(one.getType(), path + ".");
            }
        }
    }
}
