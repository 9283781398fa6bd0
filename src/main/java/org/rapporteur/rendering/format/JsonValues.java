package org.rapporteur.rendering.format;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.document.Term;
import tools.jackson.core.JsonGenerator;

/// Writes what may be absent: it is left out, never null.
record JsonValues(JsonGenerator json) {

  void optional(String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }

  void optional(String name, @Nullable Term value) {
    if (value != null) {
      json.writeStringProperty(name, value.code());
    }
  }

  /// An empty list says nothing and is left out.
  <T> void array(String name, List<T> values, Consumer<T> write) {
    if (!values.isEmpty()) {
      json.writeArrayPropertyStart(name);
      values.forEach(write);
      json.writeEndArray();
    }
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
