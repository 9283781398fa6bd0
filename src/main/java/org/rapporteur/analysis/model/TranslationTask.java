package org.rapporteur.analysis.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.text.Words;
import tools.jackson.databind.JsonNode;

/// Asks for translations of statements into the language of the report.
final class TranslationTask implements ReplyReader<Map<String, String>> {

  /// A translation has at most this many times the words, and at least this part.
  private static final double MAX_RATIO = 3;

  private static final int SPARE_WORDS = 6;

  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");

  private final Material material;
  private final NumberedStatements statements;

  TranslationTask(List<Statement> statements, Material material) {
    this.material = material;
    this.statements = new NumberedStatements(statements, material);
  }

  ChatPrompt prompt() {
    var input = new LinkedHashMap<String, Object>();
    input.put("language", material.facts().language().value());
    input.put("statements", statements.describe(statement -> null));
    return ChatPrompt.about(
        ModelTask.TRANSLATION,
        statements.all().getFirst().language().value(),
        Replies.JSON.writeValueAsString(input),
        statements.all());
  }

  /// @return the translations by the ids of the statements
  @Override
  public Map<String, String> read(JsonNode reply) {
    var translations = new LinkedHashMap<String, String>();
    for (JsonNode node : Replies.list(reply, "translations")) {
      Statement statement = statements.require(node.path("statement"));
      String text = Replies.text(node, "text");
      if (!numbers(text).equals(numbers(statement.text()))) {
        throw new RejectedReply(ReplyRule.NUMBER_NOT_IN_SOURCES, text);
      }
      int own = Words.count(statement.text());
      int translated = Words.count(text);
      if (translated > SPARE_WORDS + MAX_RATIO * own
          || own > SPARE_WORDS + MAX_RATIO * translated) {
        throw new RejectedReply(ReplyRule.TRANSLATION_LENGTH, text);
      }
      translations.put(statement.id(), text);
    }
    statements.all().stream()
        .filter(statement -> !translations.containsKey(statement.id()))
        .findFirst()
        .ifPresent(
            missing -> {
              throw new RejectedReply(ReplyRule.STATEMENT_MISSING, missing.text());
            });
    return translations;
  }

  /// Digits of all scripts as values, sorted: languages order and group them in different ways.
  private static List<String> numbers(String text) {
    var digits = new ArrayList<String>();
    NUMBER.matcher(text).results().map(MatchResult::group).forEach(digits::add);
    return digits.stream()
        .map(
            number ->
                number
                    .codePoints()
                    .map(Character::getNumericValue)
                    .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                    .toString())
        .sorted()
        .toList();
  }
}
