package uk.leabridge.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says in the API's document which members an answer always has and which of them may be null. Records say it by their types,
 * which the document does not know of by itself: in a null-marked package what is not {@code @Nullable} is always there. A rule on
 * several members is a method, which the document would list as one more member; it is refused when it is sent, and left out.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class RecordShapes implements OASFilter {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName OPTIONAL = DotName.createSimple(Optional.class);

    private final List<ClassInfo> records;

    public RecordShapes(IndexView index) {
        records = index.getKnownClasses().stream().filter(ClassInfo::isRecord).toList();
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) return;
        var schemas = document.getComponents().getSchemas();
        var answered = new Reached(schemas).from(answers(document)).names();
        answered.removeAll(new Reached(schemas).from(questions(document)).names());
        schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null) complete(schema, recordsOf(name, schema), answered.contains(name));
        });
    }

    private static void complete(Schema schema, List<ClassInfo> records, boolean answered) {
        var declared = records.stream()
                .flatMap(record -> record.recordComponents().stream())
                .collect(Collectors.groupingBy(RecordComponentInfo::name));
        var properties = new LinkedHashMap<String, Schema>();
        schema.getProperties().forEach((name, property) -> {
            if (!records.isEmpty() && !declared.containsKey(name)) return;
            var components = declared.getOrDefault(name, List.of());
            boolean mayBeNull = components.stream().anyMatch(RecordShapes::mayBeNull);
            boolean always = answered && !components.isEmpty() && !mayBeNull;
            if (always && !isRequired(schema, name)) schema.addRequired(name);
            properties.put(name, mayBeNull ? orNull(property) : property);
        });
        schema.setProperties(properties);
    }

    private static boolean isRequired(Schema schema, String name) {
        return schema.getRequired() != null && schema.getRequired().contains(name);
    }

    private static boolean mayBeNull(RecordComponentInfo component) {
        return component.type().hasAnnotation(NULLABLE)
                || component.type().name().equals(OPTIONAL);
    }

    private static Schema orNull(Schema property) {
        if (property.getRef() == null && property.getType() != null && property.getEnumeration() == null) {
            return property.getType().contains(SchemaType.NULL) ? property : property.addType(SchemaType.NULL);
        }
        return OASFactory.createSchema()
                .addAnyOf(property)
                .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }

    /** The records that a schema may stand for: it has their members, and a name that was made of theirs. */
    private List<ClassInfo> recordsOf(String schemaName, Schema schema) {
        return records.stream()
                .filter(record -> names(record, schemaName))
                .filter(record -> record.recordComponents().stream()
                        .map(RecordComponentInfo::name)
                        .allMatch(schema.getProperties()::containsKey))
                .toList();
    }

    /** A schema has its record's simple name, with a number where several have it, or with the arguments of its type. */
    private static boolean names(ClassInfo record, String schemaName) {
        var name = record.name().toString().replaceFirst("^.*[.$]", "");
        if (!schemaName.startsWith(name)) return false;
        return !record.typeParameters().isEmpty()
                || schemaName.substring(name.length()).matches("[0-9]*");
    }

    private static Stream<Schema> answers(OpenAPI document) {
        return schemas(operations(document)
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .flatMap(response -> Stream.ofNullable(response.getContent())));
    }

    /** What is asked with says itself, by its rules, what it cannot do without. */
    private static Stream<Schema> questions(OpenAPI document) {
        return schemas(operations(document)
                .flatMap(operation -> Stream.ofNullable(operation.getRequestBody()))
                .flatMap(body -> Stream.ofNullable(body.getContent())));
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream());
    }

    private static Stream<Schema> schemas(Stream<Content> contents) {
        return contents.map(Content::getMediaTypes)
                .filter(types -> types != null)
                .map(Map::values)
                .flatMap(Collection::stream)
                .flatMap(type -> Stream.ofNullable(type.getSchema()));
    }

    /** The names of the schemas that others lead to. */
    private record Reached(Map<String, Schema> schemas, Set<String> names) {
        Reached(Map<String, Schema> schemas) {
            this(schemas, new HashSet<>());
        }

        Reached from(Stream<Schema> beginnings) {
            beginnings.forEach(this::follow);
            return this;
        }

        private void follow(Schema schema) {
            if (schema.getRef() != null) {
                var name = schema.getRef().replaceFirst("^.*/", "");
                if (schemas.containsKey(name) && names.add(name)) follow(schemas.get(name));
            }
            Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                    .filter(several -> several != null)
                    .flatMap(List::stream)
                    .forEach(this::follow);
            if (schema.getItems() != null) follow(schema.getItems());
            if (schema.getProperties() != null) schema.getProperties().values().forEach(this::follow);
            if (schema.getAdditionalPropertiesSchema() != null) follow(schema.getAdditionalPropertiesSchema());
        }
    }
}
