package uk.leabridge.platform.paging;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A page as it is answered: {@code {"items":[…]}} and {@code Link: <…>; rel="next"}. */
public record PageView<T>(List<T> items) {
    public static <T> RestResponse<PageView<T>> of(Page<T> page, UriInfo address) {
        return of(page, PageView::new, address);
    }

    /**
     * As {@link #of(Page, UriInfo)}, in a view of the feature's own.
     *
     * @param view a record with the one member {@code items}
     */
    public static <T, V> RestResponse<V> of(Page<T> page, Function<List<T>, V> view, UriInfo address) {
        var response = ResponseBuilder.ok(view.apply(page.items()));
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
