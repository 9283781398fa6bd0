package org.rapporteur.analysis.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.material.QuestionFacts;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.analysis.written.WrittenSummary;
import org.rapporteur.shared.LanguageTag;
import tools.jackson.databind.JsonNode;

/// Asks for the summary of a question.
final class SummaryTask implements ReplyReader<WrittenSummary> {

  private final QuestionFacts question;
  private final LanguageTag language;
  private final List<DraftParagraph> paragraphs;
  private final List<Statement> statements;
  private final int maxWords;
  private final MeaningGate gate;

  /// @param statements all statements that the paragraphs report
  SummaryTask(
      QuestionFacts question,
      LanguageTag language,
      List<DraftParagraph> paragraphs,
      List<Statement> statements,
      int maxWords) {
    this.question = question;
    this.language = language;
    this.paragraphs = paragraphs;
    this.statements = statements;
    this.maxWords = maxWords;
    gate = new MeaningGate(language);
  }

  ChatPrompt prompt() {
    var input = new LinkedHashMap<String, Object>();
    input.put("language", language.value());
    input.put("question", question.title());
    input.put("maxWords", maxWords);
    input.put(
        "paragraphs",
        paragraphs.stream()
            .map(paragraph -> Map.of("id", paragraph.number(), "text", text(paragraph)))
            .toList());
    return ChatPrompt.about(
        ModelTask.SUMMARY,
        String.valueOf(question.number()),
        Replies.JSON.writeValueAsString(input),
        statements);
  }

  private static String text(DraftParagraph paragraph) {
    return String.join(" ", paragraph.sentences().stream().map(DraftSentence::text).toList());
  }

  @Override
  public WrittenSummary read(JsonNode reply) {
    var sentences = new ArrayList<WrittenSummary.Sentence>();
    int words = 0;
    for (JsonNode node : Replies.list(reply, "sentences")) {
      String text = Replies.text(node, "text");
      var rests =
          Replies.list(node, "rests").stream()
              .map(id -> paragraph(id.asInt(0)))
              .distinct()
              .toList();
      if (rests.isEmpty()) {
        throw new RejectedReply(ReplyRule.UNKNOWN_STATEMENT, text);
      }
      gate.check(
          text,
          new MeaningGate.Sources(
              rests.stream().map(SummaryTask::text).toList(),
              rests.stream().map(SummaryTask::text).toList(),
              List.of(),
              true));
      words += Words.count(text);
      sentences.add(
          new WrittenSummary.Sentence(text, rests.stream().map(DraftParagraph::number).toList()));
    }
    if (sentences.isEmpty() || words > maxWords) {
      throw new RejectedReply(ReplyRule.SENTENCE_FORM, words + " > " + maxWords);
    }
    return new WrittenSummary(question.number(), sentences);
  }

  private DraftParagraph paragraph(int number) {
    return paragraphs.stream()
        .filter(paragraph -> paragraph.number() == number)
        .findFirst()
        .orElseThrow(() -> new RejectedReply(ReplyRule.UNKNOWN_STATEMENT, String.valueOf(number)));
  }
}
