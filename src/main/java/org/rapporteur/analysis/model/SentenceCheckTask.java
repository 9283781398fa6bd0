package org.rapporteur.analysis.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.analysis.model.SentenceFinding.Follows;
import org.rapporteur.shared.LanguageTag;
import tools.jackson.databind.JsonNode;

/// Asks for each sentence of a paragraph if it follows from what it cites.
public final class SentenceCheckTask implements ReplyReader<List<SentenceFinding>> {

  /// Sources of one sentence that the model sees.
  public static final int MAX_SOURCES = 20;

  /// Code points of a reason.
  static final int MAX_REASON = 200;

  /// Code points of one source, and of all sources together.
  private static final int MAX_SOURCE = 1_500;

  private static final int MAX_INPUT = 60_000;

  private final int paragraph;
  private final LanguageTag language;
  private final List<Sentence> sentences;

  /// A sentence and the first of its sources.
  ///
  /// @param number of the sentence in its paragraph
  /// @param cited number of all comments that it cites
  public record Sentence(int number, String text, int cited, List<ChatPrompt.Source> sources) {

    public Sentence {
      sources = List.copyOf(sources);
    }
  }

  /// @param paragraph its number in the draft
  /// @param language of the reasons
  public SentenceCheckTask(int paragraph, LanguageTag language, List<Sentence> sentences) {
    this.paragraph = paragraph;
    this.language = language;
    long sources = sentences.stream().mapToLong(sentence -> sentence.sources().size()).sum();
    int max = (int) Math.min(MAX_SOURCE, MAX_INPUT / Math.max(1, sources));
    this.sentences = sentences.stream().map(sentence -> shorten(sentence, max)).toList();
  }

  private static Sentence shorten(Sentence sentence, int max) {
    return new Sentence(
        sentence.number(),
        sentence.text(),
        sentence.cited(),
        sentence.sources().stream()
            .map(
                source ->
                    new ChatPrompt.Source(
                        source.comment(), source.revision(), Replies.beginning(source.text(), max)))
            .toList());
  }

  public ChatPrompt prompt() {
    var input = new LinkedHashMap<String, Object>();
    input.put("language", language.value());
    input.put("sentences", sentences.stream().map(SentenceCheckTask::describe).toList());
    return new ChatPrompt(
        ModelTask.SENTENCE_CHECK,
        String.valueOf(paragraph),
        Replies.JSON.writeValueAsString(input),
        sentences.stream().flatMap(sentence -> sentence.sources().stream()).distinct().toList());
  }

  private static Map<String, Object> describe(Sentence sentence) {
    var described = new LinkedHashMap<String, Object>();
    described.put("sentence", sentence.number());
    described.put("text", sentence.text());
    described.put("cited", sentence.cited());
    described.put(
        "sources",
        sentence.sources().stream()
            .map(
                source -> {
                  var words = new LinkedHashMap<String, String>();
                  words.put("comment", "C" + source.comment());
                  words.put("text", source.text());
                  return words;
                })
            .toList());
    return described;
  }

  /// @return the findings in the order of the sentences
  @Override
  public List<SentenceFinding> read(JsonNode reply) {
    var findings = new HashMap<Integer, SentenceFinding>();
    for (JsonNode node : Replies.list(reply, "findings")) {
      var finding = finding(node);
      if (sentences.stream().noneMatch(sentence -> sentence.number() == finding.number())) {
        throw new RejectedReply(ReplyRule.UNKNOWN_STATEMENT, String.valueOf(finding.number()));
      }
      if (findings.put(finding.number(), finding) != null) {
        throw new RejectedReply(ReplyRule.STATEMENT_TWICE, String.valueOf(finding.number()));
      }
    }
    return sentences.stream()
        .map(
            sentence -> {
              var finding = findings.get(sentence.number());
              if (finding == null) {
                throw new RejectedReply(ReplyRule.STATEMENT_MISSING, sentence.text());
              }
              return finding;
            })
        .toList();
  }

  private static SentenceFinding finding(JsonNode node) {
    var follows = Replies.constant(Follows.class, node, "follows");
    String reason = follows == Follows.YES ? "" : Replies.text(node, "reason");
    if (reason.codePointCount(0, reason.length()) > MAX_REASON) {
      throw new RejectedReply(ReplyRule.REASON_LENGTH, reason);
    }
    return new SentenceFinding(node.path("sentence").asInt(0), follows, reason);
  }
}
