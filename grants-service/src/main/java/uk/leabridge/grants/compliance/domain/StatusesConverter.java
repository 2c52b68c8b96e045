package uk.leabridge.grants.compliance.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps the statuses of the requirements as {@code CODE=STATUS;CODE=STATUS}. */
@Converter
class StatusesConverter implements AttributeConverter<Map<String, ComplianceStatus>, String> {
    @Override
    public String convertToDatabaseColumn(Map<String, ComplianceStatus> statuses) {
        return statuses.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(";"));
    }

    @Override
    public Map<String, ComplianceStatus> convertToEntityAttribute(String text) {
        var statuses = new LinkedHashMap<String, ComplianceStatus>();
        for (var pair : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            int at = pair.indexOf('=');
            statuses.put(pair.substring(0, at), ComplianceStatus.valueOf(pair.substring(at + 1)));
        }
        return statuses;
    }
}
