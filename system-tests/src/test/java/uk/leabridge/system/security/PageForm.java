package uk.leabridge.system.security;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A form of a page, as it stands there.
 *
 * @param page that it is on
 * @param action an address of the console
 */
record PageForm(String page, String action, boolean multipart, List<Field> fields) {
    /** The kinds of fields that differ in what can be done to them. */
    enum Kind {
        HIDDEN,
        TEXT,
        CHOICE,
        FILE
    }

    /**
     * A field and what it holds, or one of what can be chosen.
     *
     * @param token whether it is the form's own token
     */
    record Field(String name, Kind kind, String value, boolean token) {}

    /** The forms of a page that are sent, without the one that signs out. */
    static List<PageForm> of(String address, Document page) {
        return page.select("form[method=post]").stream()
                .map(form -> of(address, form))
                .filter(form -> !form.action().endsWith("/sign-out"))
                .toList();
    }

    /** Forms with the same fields at the same kind of place are the same. */
    String kind() {
        String place = withoutIds(action.replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", ""));
        return place + " "
                + fields.stream().map(Field::name).distinct().sorted().collect(Collectors.joining(","));
    }

    /** An address with ids left out. */
    static String withoutIds(String address) {
        return address.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "{id}");
    }

    private static PageForm of(String address, Element form) {
        List<Field> fields = new ArrayList<>();
        for (Element field : form.select("input[name], textarea[name], select[name], button[name]")) {
            fields.add(field(field));
        }
        String action = form.hasAttr("action") ? form.attr("abs:action") : address;
        return new PageForm(address, action, form.attr("enctype").equals("multipart/form-data"), List.copyOf(fields));
    }

    private static Field field(Element field) {
        String name = field.attr("name");
        Kind kind =
                switch (field.normalName() + " " + field.attr("type")) {
                    case "input hidden", "button submit", "button " -> Kind.HIDDEN;
                    case "input radio", "input checkbox", "select " -> Kind.CHOICE;
                    case "input file" -> Kind.FILE;
                    default -> Kind.TEXT;
                };
        String value = field.normalName().equals("textarea")
                ? field.wholeText()
                : field.normalName().equals("select")
                        ? field.select("option").eachAttr("value").stream()
                                .filter(one -> !one.isEmpty())
                                .findFirst()
                                .orElse("")
                        : field.attr("value");
        return new Field(name, kind, value, name.contains("csrf") || name.contains("token"));
    }
}
