#!/usr/bin/env bash
# Makes a console page with a form, which runs at once: resource, template and test. What it asks a service is left to write.
set -euo pipefail
cd "$(dirname "$0")/.."

area=${1:-} name=${2:-} role=${3:-SAFEGUARDING_OFFICER}
java=gateway/src/main/java/uk/leabridge/gateway
if ! [[ $area =~ ^[a-z]{2,20}$ && $name =~ ^[a-z]{2,20}(-[a-z]{2,20}){0,3}$ ]] ||
    ! grep -q " $role = " "$java/session/Roles.java"; then
    echo "Usage: make new-page AREA=panels NAME=room-change ROLE=PANEL_CHAIR" >&2
    echo "AREA is a folder of $java/page and the beginning of the address; NAME is the page's, in lower case, words joined by hyphens." >&2
    echo "ROLE is a constant of Roles: $(grep -oE 'String [A-Z_]+ = ' "$java/session/Roles.java" | awk '{printf "%s ", $2}')" >&2
    exit 2
fi

type=$(awk -F- '{for (i = 1; i <= NF; i++) printf "%s%s", toupper(substr($i, 1, 1)), substr($i, 2)}' <<<"$name")
method=$(tr '[:upper:]' '[:lower:]' <<<"${type:0:1}")${type:1}
title=$(tr - ' ' <<<"$name")
title=$(tr '[:lower:]' '[:upper:]' <<<"${title:0:1}")${title:1}
resource=$java/page/$area/${type}Resource.java
template=gateway/src/main/resources/templates/$area/$method.html
tests=gateway/src/test/java/uk/leabridge/gateway/page/$area
if [ -e "$resource" ] || [ -e "$template" ]; then
    echo "$resource or $template already exists." >&2
    exit 1
fi
mkdir -p "$(dirname "$resource")" "$(dirname "$template")" "$tests"
for folder in "$(dirname "$resource")" "$tests"; do
    [ -e "$folder/package-info.java" ] || cat >"$folder/package-info.java" <<JAVA
/** The pages of $area. */
@org.jspecify.annotations.NullMarked
package uk.leabridge.gateway.page.$area;
JAVA
done

cat >"$resource" <<JAVA
package uk.leabridge.gateway.page.$area;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.page.Field;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.session.Roles;

/** $title. */
@Path("/$area/$name")
@RolesAllowed(Roles.$role)
public class ${type}Resource {

    private static final Field REASON =
            Field.text("reason", "Reason").needed("Enter the reason").within(1, 4_000);

    /** What the page shows; {@code key} makes the form count once. */
    record Model(List<Field> fields, String key) {}

    @CheckedTemplate(basePath = "$area")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance $method(Model page, Form form);
    }

    @GET
    public Response ask() {
        return Pages.show(page(UUID.randomUUID().toString(), Form.blank()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(form -> form.answer(REASON))
                .call((reason, form) -> send(form.key(), reason))
                .again(form -> page(form.key(), form))
                .to("/$area/$name");
    }

    /** Put the call of the client here. */
    private static Answer<String> send(String key, String reason) {
        return new Answer.Good<>(reason, key);
    }

    private static TemplateInstance page(String key, Form form) {
        return Templates.$method(new Model(List.of(REASON), key), form);
    }
}
JAVA

cat >"$template" <<HTML
{#include layout}
{#title}{form.titlePrefix}$title{/title}
{#before}{#back href='/'}Your work list{/back}{/before}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
{#errorSummary form=form /}
<h1 class="govuk-heading-l">$title</h1>
<form method="post" novalidate>{#csrf /}{#key page.key /}
{#for one in page.fields}{#field form=form of=one /}{/for}
<button class="govuk-button" data-module="govuk-button">Save</button>
</form>
</div></div>
{/include}
HTML

user=$(tr '[:upper:]_' '[:lower:]-' <<<"$role")
cat >"$tests/${type}PageIT.java" <<JAVA
package uk.leabridge.gateway.page.$area;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import uk.leabridge.gateway.world.Browser;
import uk.leabridge.gateway.world.Browser.Page;
import uk.leabridge.gateway.world.ConsoleWorld;

@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
class ${type}PageIT {
    private static final String PAGE = "/$area/$name";

    private final Browser browser = Browser.atTheGateway().as("$user.hackney");

    @Test
    void asksForWhatIsMissing() {
        Page page = browser.submit(browser.get(PAGE), "reason", "");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).containsExactly("Enter the reason");
    }

    @Test
    void goesOnAfterItWasSaved() {
        Page page = browser.submit(browser.get(PAGE), "reason", "They moved.");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.address().getPath()).isEqualTo(PAGE);
    }
}
JAVA
printf '%s\n' "$resource" "$template" "$tests/${type}PageIT.java"
