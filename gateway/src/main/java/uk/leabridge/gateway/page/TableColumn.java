package uk.leabridge.gateway.page;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.stream.Stream;

/** A column of the tag {@code dataTable}, which has them as one text: {@code 'Award|Until|Amount #'}, # for numbers. */
@TemplateExtension
public record TableColumn(String name, boolean numeric) {

    private static final String NUMERIC = " #";

    /** The columns that stand in a text, in its order. */
    public static List<TableColumn> columns(String names) {
        return Stream.of(names.split("\\|", -1)).map(TableColumn::of).toList();
    }

    private static TableColumn of(String name) {
        return name.endsWith(NUMERIC)
                ? new TableColumn(name.substring(0, name.length() - NUMERIC.length()), true)
                : new TableColumn(name, false);
    }
}
