package org.rapporteur.rendering.json;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.rendering.text.TextRemoval;

/// A JSON object with properties in a fixed order. Absent values and empty lists are omitted.
final class JsonObject {

  private final Map<String, Object> properties = new LinkedHashMap<>();

  @JsonValue
  Map<String, Object> properties() {
    return properties;
  }

  JsonObject put(String name, @Nullable Object value) {
    if (value != null) {
      properties.put(name, value);
    }
    return this;
  }

  /// Converts the items while they are written.
  <T> JsonObject putAll(String name, List<T> items, Function<T, ?> toJson) {
    if (!items.isEmpty()) {
      Iterable<Object> json = () -> items.stream().<Object>map(toJson).iterator();
      properties.put(name, json);
    }
    return this;
  }

  JsonObject putAll(String name, List<?> items) {
    return putAll(name, items, item -> item);
  }

  /// Adds the decision as `removedBy` or `redactedBy`.
  JsonObject put(@Nullable TextRemoval removal) {
    return removal == null
        ? this
        : put(toCode(removal.kind()) + "By", ReportTexts.decisionLabel(removal.decision()));
  }

  static String toCode(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
