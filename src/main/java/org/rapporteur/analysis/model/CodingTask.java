package org.rapporteur.analysis.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.codebook.PointStance;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.QuestionFacts;
import org.rapporteur.analysis.sentence.ReplyCue;
import org.rapporteur.analysis.statement.Statement;
import tools.jackson.databind.JsonNode;

/// Asks for the codes of some statements on one question.
final class CodingTask implements ReplyReader<List<ModelCode>> {

  /// Points that one statement can make.
  private static final int MAX_POINTS = 2;

  /// Characters of an answered comment that the model sees.
  private static final int MAX_CONTEXT = 600;

  private final QuestionFacts question;
  private final ModelCodebook codebook;
  private final Material material;
  private final NumberedStatements statements;

  CodingTask(
      QuestionFacts question,
      ModelCodebook codebook,
      List<Statement> statements,
      Material material) {
    this.question = question;
    this.codebook = codebook;
    this.material = material;
    this.statements = new NumberedStatements(statements, material);
  }

  ChatPrompt prompt() {
    var input = new LinkedHashMap<String, Object>();
    input.put("question", question.title());
    input.put("codebook", describeCodebook());
    input.put("answered", answered());
    input.put("statements", statements.describe(statement -> null));
    return ChatPrompt.about(
        ModelTask.CODING,
        String.valueOf(question.number()),
        Replies.JSON.writeValueAsString(input),
        statements.all());
  }

  private List<Map<String, Object>> describeCodebook() {
    var described = new ArrayList<Map<String, Object>>();
    for (int theme = 0; theme < codebook.themes().size(); theme++) {
      var heading = codebook.themes().get(theme);
      for (int at = 0; at < heading.points().size(); at++) {
        var point = heading.points().get(at);
        described.add(
            Map.of(
                "id", ModelCodebook.number(theme, at),
                "theme", heading.text(),
                "point", point.text(),
                "counts", point.counts()));
      }
    }
    return described;
  }

  /// The comments to which the statements reply.
  private List<Map<String, String>> answered() {
    var parents = new TreeSet<Integer>();
    statements
        .all()
        .forEach(
            statement -> {
              Integer parent = material.present(statement.comment()).parent();
              if (parent != null) {
                parents.add(parent);
              }
            });
    return material.comments(parents).stream()
        .map(
            comment ->
                Map.of(
                    "comment",
                    "C" + comment.number(),
                    "text",
                    Replies.beginning(comment.plainText(), MAX_CONTEXT)))
        .toList();
  }

  @Override
  public List<ModelCode> read(JsonNode reply) {
    var codes = new HashMap<Statement, List<ModelCode>>();
    for (JsonNode node : Replies.list(reply, "codes")) {
      Statement statement = statements.require(node.path("statement"));
      var code = code(statement, node);
      var own = codes.computeIfAbsent(statement, s -> new ArrayList<>());
      boolean isRepeated =
          own.stream().anyMatch(other -> Objects.equals(other.point(), code.point()));
      if (isRepeated || own.size() == MAX_POINTS) {
        throw new RejectedReply(ReplyRule.STATEMENT_TWICE, statement.text());
      }
      own.add(code);
    }
    return statements.all().stream()
        .flatMap(
            statement -> {
              var own = codes.get(statement);
              if (own == null) {
                throw new RejectedReply(ReplyRule.STATEMENT_MISSING, statement.text());
              }
              return own.stream();
            })
        .toList();
  }

  private ModelCode code(Statement statement, JsonNode node) {
    String point = Replies.optionalText(node, "point");
    boolean hasStance = !Replies.optionalText(node, "stance").isEmpty();
    if (point.isEmpty()) {
      if (hasStance) {
        throw new RejectedReply(ReplyRule.STANCE_WITHOUT_POINT, statement.text());
      }
      return new ModelCode(statement, null, null, false);
    }
    if (codebook.find(point).isEmpty()) {
      throw new RejectedReply(ReplyRule.UNKNOWN_POINT, point);
    }
    var stance = Replies.constant(PointStance.class, node, "stance");
    String because = Replies.text(node, "because");
    if (!Replies.contains(statement.text(), because) && !isAnswered(statement, because)) {
      throw new RejectedReply(ReplyRule.REASON_NOT_VERBATIM, because);
    }
    return new ModelCode(statement, point, stance, contradicts(statement.cue(), stance));
  }

  private boolean isAnswered(Statement statement, String words) {
    Integer parent = material.present(statement.comment()).parent();
    return parent != null && Replies.contains(material.present(parent).plainText(), words);
  }

  private static boolean contradicts(@Nullable ReplyCue cue, PointStance stance) {
    return cue == ReplyCue.AGREEMENT && stance == PointStance.OPPOSES
        || cue == ReplyCue.DISSENT && stance == PointStance.SUPPORTS;
  }
}
