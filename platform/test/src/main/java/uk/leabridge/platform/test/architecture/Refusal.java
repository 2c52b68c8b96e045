package uk.leabridge.platform.test.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.function.Function;
import java.util.stream.Stream;

/** A rule made of one function: from a class to what is wrong with it, nothing when all is well. */
final class Refusal extends ArchCondition<JavaClass> {
    private final Function<JavaClass, Stream<String>> faults;

    private Refusal(String description, Function<JavaClass, Stream<String>> faults) {
        super(description);
        this.faults = faults;
    }

    /**
     * Makes the rule. It holds on a module where nothing is in its scope: whether it can bite at all is proved on
     * the fixtures, not on each module.
     */
    static ArchRule rule(String should, String because, Function<JavaClass, Stream<String>> faults) {
        return ArchRuleDefinition.classes()
                .should(new Refusal(should, faults))
                .because(because)
                .allowEmptyShould(true);
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        faults.apply(item)
                .distinct()
                .forEach(fault -> events.add(SimpleConditionEvent.violated(item, item.getName() + " " + fault)));
    }
}
