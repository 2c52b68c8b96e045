package uk.leabridge.platform.paging;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A page as it is answered: {@code {"items":[…]}} and {@code Link: <…>; rel="next"}. */
public record PageView<T>(List<T> items) {
    public static <T> RestResponse<PageView<T>> of(Page<T> page, UriInfo address) {
        var response = ResponseBuilder.ok(new PageView<>(page.items()));
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

    /** As {@link #of}, for resources whose answers are not typed yet. */
    public static <T> Response respond(Page<T> page, UriInfo address) {
        return of(page, address).toResponse();
    }
}
