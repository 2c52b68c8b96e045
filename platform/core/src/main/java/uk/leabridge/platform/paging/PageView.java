package uk.leabridge.platform.paging;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** A page as it is answered: {@code {"items":[…]}} and {@code Link: <…>; rel="next"}. */
public record PageView<T>(List<T> items) {
    public static <T> Response respond(Page<T> page, UriInfo address) {
        var response = Response.ok(new PageView<>(page.items()));
        page.next().ifPresent(next -> {
            var link = address.getRequestUriBuilder()
                    .replaceQueryParam("after", next.encode())
                    .scheme(null)
                    .host(null)
                    .port(-1);
            response.header(HttpHeaders.LINK, "<" + link.build() + ">; rel=\"next\"");
        });
        return response.build();
    }
}
