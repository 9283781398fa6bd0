package org.rapporteur.analysis.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.statement.Statement;
import tools.jackson.databind.JsonNode;

/// The statements of one prompt, numbered S1, S2 and so on.
final class NumberedStatements {

  private final Material material;
  private final Map<String, Statement> byNumber = new LinkedHashMap<>();

  NumberedStatements(List<Statement> statements, Material material) {
    this.material = material;
    statements.forEach(statement -> byNumber.put("S" + (byNumber.size() + 1), statement));
  }

  List<Statement> all() {
    return List.copyOf(byNumber.values());
  }

  /// Describes each statement for the model: who said it, in reply to what, and the words.
  ///
  /// @param translation returns null for statements that need none
  List<Map<String, Object>> describe(
      java.util.function.Function<Statement, @Nullable String> translation) {
    var described = new ArrayList<Map<String, Object>>();
    byNumber.forEach(
        (number, statement) -> described.add(describe(number, statement, translation)));
    return described;
  }

  Map<String, Object> describe(
      String number,
      Statement statement,
      java.util.function.Function<Statement, @Nullable String> translation) {
    SourceComment comment = material.present(statement.comment());
    var description = new LinkedHashMap<String, Object>();
    description.put("id", number);
    description.put("comment", "C" + comment.number());
    Integer parent = comment.parent();
    if (parent != null) {
      description.put("replyTo", "C" + parent);
    }
    description.put("group", comment.group());
    description.put("region", comment.regionOrNone());
    description.put("language", statement.language().value());
    description.put("text", statement.text());
    String translated = translation.apply(statement);
    if (translated != null) {
      description.put("translation", translated);
    }
    return description;
  }

  String numberOf(Statement statement) {
    return byNumber.entrySet().stream()
        .filter(entry -> entry.getValue().equals(statement))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  Optional<Statement> find(String number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  /// Returns the statement that a field of a reply names.
  Statement require(JsonNode number) {
    return find(number.asString(""))
        .orElseThrow(() -> new RejectedReply(ReplyRule.UNKNOWN_STATEMENT, number.asString("")));
  }
}
