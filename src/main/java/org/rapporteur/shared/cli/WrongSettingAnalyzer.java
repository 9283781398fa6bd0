package org.rapporteur.shared.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.database.CannotStart;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;

/// Explains a wrong value in one sentence: the setting, its value and what it should be. Spring's
/// own message takes several lines.
@Order(Ordered.HIGHEST_PRECEDENCE)
class WrongSettingAnalyzer extends AbstractFailureAnalyzer<BindException> {

  private static final Map<Class<?>, String> EXPECTED_BY_TYPE =
      Map.of(
          Duration.class, "a duration such as 10m",
          LocalTime.class, "a time such as 06:00",
          DataSize.class, "a size such as 64KB",
          Path.class, "a path",
          int.class, "a whole number",
          Integer.class, "a whole number",
          boolean.class, "true or false",
          Boolean.class, "true or false");

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
    if (findCause(cause, CannotStart.class) != null) {
      return null; // CannotStartAnalyzer shows its message
    }
    var type = cause.getTarget().getType().toClass();
    var property = cause.getProperty();
    String expected = EXPECTED_BY_TYPE.getOrDefault(type, "another value");
    return new FailureAnalysis(
        property == null
            ? "The setting %s needs %s.".formatted(cause.getName(), expected)
            : "The setting %s is \"%s\": set it to %s."
                .formatted(property.getName(), property.getValue(), expected),
        null,
        cause);
  }
}
