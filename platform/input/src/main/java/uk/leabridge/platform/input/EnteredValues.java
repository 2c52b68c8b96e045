package uk.leabridge.platform.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.text.TypedText;

/** How the values of a request's JSON are read: texts in one form, days and moments that can be meant. */
final class EnteredValues {
    private EnteredValues() {}

    static SimpleModule module() {
        return new SimpleModule("entered values")
                .addDeserializer(String.class, new Texts())
                .addKeyDeserializer(String.class, new Keys())
                .addDeserializer(JsonNode.class, new Trees())
                .addDeserializer(LocalDate.class, new Times<>(LocalDate.class, Dates::day))
                .addDeserializer(Instant.class, new Times<>(Instant.class, Dates::moment));
    }

    private static String entered(String typed, JsonParser json) throws IOException {
        return switch (TypedText.read(typed)) {
            case TypedText.Clean(var text) -> text;
            case TypedText.Unfit(var fault) -> throw new UnfitValue(json, fault.code(), fault.remedy() + ".");
        };
    }

    private static final class Texts extends StdScalarDeserializer<String> {
        Texts() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String typed = StringDeserializer.instance.deserialize(json, context);
            return typed == null ? null : entered(typed, json);
        }
    }

    private static final class Keys extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return entered(key, context.getParser());
        }
    }

    /** Any JSON, as far down as its texts. */
    private static final class Trees extends StdScalarDeserializer<JsonNode> {
        private static final JsonDeserializer<? extends JsonNode> ANY =
                JsonNodeDeserializer.getDeserializer(JsonNode.class);

        Trees() {
            super(JsonNode.class);
        }

        @Override
        public JsonNode deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return entered(ANY.deserialize(json, context), json);
        }

        @Override
        public JsonNode getNullValue(DeserializationContext context) {
            return NullNode.instance;
        }

        private static JsonNode entered(JsonNode node, JsonParser json) throws IOException {
            return switch (node) {
                case TextNode text -> TextNode.valueOf(EnteredValues.entered(text.textValue(), json));
                case ArrayNode list -> list(list, json);
                case ObjectNode object -> object(object, json);
                default -> number(node, json);
            };
        }

        private static JsonNode list(ArrayNode list, JsonParser json) throws IOException {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i).isNull()) {
                    throw new UnfitValue(
                            json,
                            "not-null",
                            "Do not send null. Leave the field out, or remove the null item from the list.");
                }
                list.set(i, entered(list.get(i), json));
            }
            return list;
        }

        private static JsonNode object(ObjectNode object, JsonParser json) throws IOException {
            for (var member : object.properties()) {
                var name = member.getKey();
                if (!EnteredValues.entered(name, json).equals(name)) {
                    throw new UnfitValue(json, "wrong-name", "Use plain letters in this field name.");
                }
                member.setValue(entered(member.getValue(), json));
            }
            return object;
        }

        private static JsonNode number(JsonNode node, JsonParser json) throws UnfitValue {
            if (node.isDouble() && !Double.isFinite(node.doubleValue())) {
                throw new UnfitValue(json, "wrong-type", "Send a smaller number.");
            }
            return node;
        }
    }

    private static final class Times<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> parser;

        Times(Class<T> type, Function<String, T> parser) {
            super(type);
            this.parser = parser;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) throw wrong(json);
            try {
                return parser.apply(json.getText());
            } catch (DateTimeException e) {
                throw wrong(json);
            }
        }

        private UnfitValue wrong(JsonParser json) {
            return handledType().equals(LocalDate.class)
                    ? new UnfitValue(json, "not-a-date", "Send a real date in the form 2026-11-29.")
                    : new UnfitValue(json, "not-a-time", "Send a real date and time in the form 2026-11-29T08:00:00Z.");
        }
    }
}
