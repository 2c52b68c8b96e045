package uk.leabridge.grants;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.leabridge.platform.test.service.RealService;

/** What every integration test of this service runs with. */
@QuarkusTestResource(
        value = RealService.class,
        initArgs = {
            @ResourceArg(name = "service", value = "grants"),
            @ResourceArg(name = "channels", value = "training")
        })
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface GrantsService {}
