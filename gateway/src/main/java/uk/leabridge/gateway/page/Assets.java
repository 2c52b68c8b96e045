package uk.leabridge.gateway.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/**
 * Style and script, made ready once at start: named by their content, compressed, kept for a year by browsers. The fonts
 * and the crest of gov.uk are left out; the partnership may not use them.
 */
@ApplicationScoped
public class Assets {

    private static final String WEBJARS = "META-INF/resources/webjars/";
    private static final String GOVUK = WEBJARS + "govuk-frontend/5.14.0/dist/govuk/";
    private static final String MOJ = WEBJARS + "ministryofjustice__frontend/7.1.0/moj/";
    private static final int WORTH_COMPRESSING = 200;

    private record Asset(byte[] plain, byte[] compressed, String type) {}

    private final Map<String, Asset> byName = new ConcurrentHashMap<>();
    private final String css;
    private final String script;
    private final String early;
    private final String icon;

    public Assets() {
        css = add("console", "css", "text/css", style());
        String govuk = add("govuk-frontend", "js", "text/javascript", read(GOVUK + "govuk-frontend.min.js"));
        script = add(
                "console", "js", "text/javascript", read("assets/console.js").replace("{govuk}", govuk));
        early = add("early", "js", "text/javascript", read("assets/early.js"));
        icon = add("icon", "svg", "image/svg+xml", read("assets/icon.svg"));
    }

    public String getCss() {
        return css;
    }

    public String getScript() {
        return script;
    }

    public String getEarly() {
        return early;
    }

    public String getIcon() {
        return icon;
    }

    /** Makes one more file ready; returns its address. For pages with a script of their own. */
    public final String add(String name, String extension, String type, String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        String file = name + "-" + fingerprint(plain) + "." + extension;
        byName.put(file, new Asset(plain, compress(plain), type));
        return "/assets/" + file;
    }

    void serve(@Observes Router router) {
        router.get("/assets/:file").order(-100).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        Asset asset = byName.get(context.pathParam("file"));
        HttpServerResponse response = context.response();
        if (asset == null) {
            response.setStatusCode(404).end();
            return;
        }
        String accepted = context.request().getHeader("Accept-Encoding");
        boolean compressed = accepted != null && accepted.contains("gzip") && asset.plain().length > WORTH_COMPRESSING;
        response.putHeader("Content-Type", asset.type() + ";charset=UTF-8")
                .putHeader("Cache-Control", "public, max-age=31536000, immutable")
                .putHeader("Vary", "Accept-Encoding");
        if (compressed) {
            response.putHeader("Content-Encoding", "gzip");
        }
        response.end(Buffer.buffer(compressed ? asset.compressed() : asset.plain()));
    }

    private static String style() {
        return withoutFonts(read(GOVUK + "govuk-frontend.min.css"))
                + withoutFonts(read(MOJ + "moj-frontend.min.css")).replaceAll("url\\(/assets/images/[^)]*\\)", "none")
                + read("assets/console.css");
    }

    private static String withoutFonts(String css) {
        return css.replaceAll("@font-face\\{[^}]*\\}", "")
                .replace("GDS Transport,arial,sans-serif", "arial,sans-serif")
                .replaceAll("url\\(/assets/images/govuk-crest[^)]*\\)", "none");
    }

    public static String read(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] compress(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
