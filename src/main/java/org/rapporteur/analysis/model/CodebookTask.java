package org.rapporteur.analysis.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.QuestionFacts;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.text.Words;
import tools.jackson.databind.JsonNode;

/// Asks for the codebook of a question.
final class CodebookTask implements ReplyReader<ModelCodebook> {

  private static final int MIN_HEADING_WORDS = 2;
  private static final int MAX_HEADING_WORDS = 9;
  private static final int MIN_POINT_WORDS = 5;
  private static final int MAX_POINT_WORDS = 25;

  /// Share of the statements that may be in no point.
  private static final double MAX_UNASSIGNED = 0.1;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?。！？؟](?=\\s+\\p{Lu}|$)");

  private final QuestionFacts question;
  private final Material material;
  private final NumberedStatements statements;

  CodebookTask(QuestionFacts question, List<Statement> statements, Material material) {
    this.question = question;
    this.material = material;
    this.statements = new NumberedStatements(statements, material);
  }

  ChatPrompt prompt() {
    var input = new LinkedHashMap<String, Object>();
    input.put("language", material.facts().language().value());
    input.put("question", question.title());
    input.put("statements", statements.describe(statement -> null));
    return ChatPrompt.about(
        ModelTask.CODEBOOK,
        String.valueOf(question.number()),
        Replies.JSON.writeValueAsString(input),
        statements.all());
  }

  @Override
  public ModelCodebook read(JsonNode reply) {
    var headings = new ArrayList<ModelCodebook.Heading>();
    var texts = new HashSet<String>();
    var examples = new HashSet<Example>();
    for (JsonNode theme : Replies.list(reply, "themes")) {
      String heading = Replies.text(theme, "heading");
      requireWords(heading, MIN_HEADING_WORDS, MAX_HEADING_WORDS, ReplyRule.HEADING_LENGTH);
      var points = new ArrayList<ModelCodebook.Point>();
      for (JsonNode point : Replies.list(theme, "points")) {
        points.add(point(point, texts, examples));
      }
      if (!points.isEmpty()) {
        headings.add(new ModelCodebook.Heading("", heading, points));
      }
    }
    int unassigned = Replies.list(reply, "unassigned").size();
    if (headings.isEmpty() || unassigned > 1 + MAX_UNASSIGNED * statements.all().size()) {
      throw new RejectedReply(ReplyRule.TOO_MANY_UNASSIGNED, String.valueOf(unassigned));
    }
    return new ModelCodebook(headings);
  }

  private record Example(Statement statement, String words) {}

  private ModelCodebook.Point point(JsonNode node, Set<String> texts, Set<Example> examples) {
    String text = Replies.text(node, "point");
    requireWords(text, MIN_POINT_WORDS, MAX_POINT_WORDS, ReplyRule.POINT_LENGTH);
    if (SENTENCE_END.matcher(text).results().count() > 1) {
      throw new RejectedReply(ReplyRule.POINT_LENGTH, text);
    }
    if (!texts.add(Words.key(text))) {
      throw new RejectedReply(ReplyRule.POINT_TWICE, text);
    }
    var listed = Replies.list(node, "examples");
    if (listed.isEmpty()) {
      throw new RejectedReply(ReplyRule.EXAMPLE_NOT_VERBATIM, text);
    }
    for (JsonNode example : listed) {
      Statement statement = statements.require(example.path("statement"));
      String words = Replies.text(example, "text");
      if (!Replies.contains(statement.text(), words)) {
        throw new RejectedReply(ReplyRule.EXAMPLE_NOT_VERBATIM, words);
      }
      if (!examples.add(new Example(statement, words))) {
        throw new RejectedReply(ReplyRule.EXAMPLE_TWICE, words);
      }
    }
    return new ModelCodebook.Point("", text, Replies.optionalText(node, "counts"));
  }

  private static void requireWords(String text, int min, int max, ReplyRule rule) {
    int words = Words.count(text);
    if (words < min || words > max) {
      throw new RejectedReply(rule, text);
    }
  }
}
