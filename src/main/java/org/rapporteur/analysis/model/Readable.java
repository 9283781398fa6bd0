package org.rapporteur.analysis.model;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.statement.Statement;

/// Statements in the language of the report, and the names of their speakers.
///
/// @param translations by the ids of statements
/// @param speakers names the speaker of a comment as reports do
record Readable(
    Material material, Map<String, String> translations, Function<SourceComment, String> speakers) {

  @Nullable String translation(Statement statement) {
    return translations.get(statement.id());
  }

  String text(Statement statement) {
    return translations.getOrDefault(statement.id(), statement.text());
  }

  boolean isInReportLanguage(Statement statement) {
    return statement.language().equals(material.facts().language());
  }

  String speaker(Statement statement) {
    return speakers.apply(material.present(statement.comment()));
  }
}
