package uk.leabridge.platform.input;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;

/** Gives the standard's constraints on texts the meaning of {@link uk.leabridge.platform.text.TypedText}. */
@ApplicationScoped
class EnteredRules implements ValidatorFactoryCustomizer {
    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        var rules = configuration.createConstraintMapping();
        rules.constraintDefinition(NotBlank.class).validatedBy(TextIsNotBlank.class);
        rules.constraintDefinition(Size.class).validatedBy(TextSize.class);
        rules.constraintDefinition(Email.class).validatedBy(MailAddress.class);
        configuration.addMapping(rules);
    }
}
