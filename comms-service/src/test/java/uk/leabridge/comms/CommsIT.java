package uk.leabridge.comms;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.leabridge.comms.mail.TestMail;
import uk.leabridge.platform.test.service.RealService;
import uk.leabridge.platform.test.service.Tokens;

/** What every test against the running service starts from: the service itself, and a borough of its own. */
@QuarkusTestResource(
        value = RealService.class,
        initArgs = {
            @ResourceArg(name = "service", value = "comms"),
            @ResourceArg(name = "channels", value = "referrals,grants")
        })
@QuarkusTestResource(TestMail.class)
public abstract class CommsIT {
    private static final SecureRandom RANDOM = new SecureRandom();

    protected static String freshBorough() {
        return "test-"
                + RANDOM.ints(12, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }

    protected static RequestSpecification as(Tokens person) {
        return given().auth().oauth2(person.sign()).contentType(ContentType.JSON);
    }

    /** A request that creates, under a key of its own. */
    protected static RequestSpecification creating(Tokens person) {
        return as(person).header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
