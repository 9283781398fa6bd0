package org.rapporteur.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.rapporteur.analysis.model.ModelTask;
import org.rapporteur.analysis.text.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Replies of a capable model for the sample consultation on financial mechanisms: its codebook,
/// codes, translations, paragraphs and summaries in `model/financial-mechanisms.json`.
public final class RecordedReplies {

  private static final JsonMapper JSON = JsonMapper.shared();

  /// Share of its words that a statement must have in common with a recorded clause.
  private static final double SAME = 0.6;

  private static final int MAX_POINTS = 2;

  private final JsonNode recorded;

  public RecordedReplies() {
    try (var stream =
        RecordedReplies.class.getResourceAsStream("/model/financial-mechanisms.json")) {
      recorded = JSON.readTree(Objects.requireNonNull(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns the reply to a prompt.
  ///
  /// @param input the JSON of the prompt
  public String reply(ModelTask task, String input) {
    JsonNode read = JSON.readTree(input);
    Object reply =
        switch (task) {
          case CODEBOOK -> codebook(read);
          case CODING -> codes(read);
          case TRANSLATION -> translations(read);
          case PARAGRAPH -> paragraph(read);
          case SUMMARY -> summary(read);
          case SENTENCE_CHECK -> throw new IllegalArgumentException("Not recorded");
        };
    return JSON.writeValueAsString(reply);
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static JsonNode find(JsonNode list, String field, String value) {
    return each(list)
        .filter(item -> item.path(field).asString().equals(value))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(value));
  }

  private Map<String, Object> codebook(JsonNode input) {
    var used = new HashSet<String>();
    var themes = new ArrayList<Object>();
    for (JsonNode theme :
        find(recorded.path("codebook"), "question", text(input, "question")).path("themes")) {
      var points = new ArrayList<Object>();
      for (JsonNode point : theme.path("points")) {
        var examples = new ArrayList<Object>();
        for (JsonNode statement : input.path("statements")) {
          clauses(statement).stream()
              .filter(code -> text(code, "point").equals(text(point, "id")))
              .map(code -> common(statement, code))
              .filter(words -> examples.isEmpty() && used.add(words))
              .forEach(
                  words -> examples.add(Map.of("statement", text(statement, "id"), "text", words)));
        }
        if (!examples.isEmpty()) {
          points.add(
              Map.of(
                  "point",
                  text(point, "point"),
                  "counts",
                  text(point, "counts"),
                  "examples",
                  examples));
        }
      }
      if (!points.isEmpty()) {
        themes.add(Map.of("heading", text(theme, "heading"), "points", points));
      }
    }
    return Map.of("themes", themes, "unassigned", List.of());
  }

  /// A recorded code: the text of the point and the stance.
  public record Code(String point, String stance) {}

  /// Returns the recorded codes of a statement.
  public List<Code> codesOf(int comment, String text) {
    var statement = JSON.createObjectNode().put("comment", "C" + comment).put("text", text);
    var texts = new HashMap<String, String>();
    for (JsonNode question : recorded.path("codebook")) {
      for (JsonNode theme : question.path("themes")) {
        theme.path("points").forEach(point -> texts.put(text(point, "id"), text(point, "point")));
      }
    }
    return clauses(statement).stream()
        .map(code -> new Code(texts.getOrDefault(text(code, "point"), ""), text(code, "stance")))
        .toList();
  }

  /// The recorded clauses that a statement contains or is part of.
  private List<JsonNode> clauses(JsonNode statement) {
    String words = text(statement, "text").replaceAll("\\s+", " ");
    return each(recorded.path("codes"))
        .filter(code -> text(code, "comment").equals(text(statement, "comment")))
        .filter(code -> overlaps(words, text(code, "words")))
        .toList();
  }

  /// The words of a clause, or of the whole statement if it is a part of the clause.
  private static String common(JsonNode statement, JsonNode clause) {
    String words = text(statement, "text").replaceAll("\\s+", " ").strip();
    return words.contains(text(clause, "words")) ? text(clause, "words") : words;
  }

  private static boolean overlaps(String statement, String clause) {
    var shared = new HashSet<>(Words.set(statement));
    shared.retainAll(Words.set(clause));
    int shorter = Math.min(Words.set(statement).size(), Words.set(clause).size());
    return statement.contains(clause)
        || clause.contains(statement)
        || shared.size() >= SAME * shorter && shorter > 2;
  }

  private Map<String, Object> codes(JsonNode input) {
    var ids = new HashMap<String, String>();
    for (JsonNode question : recorded.path("codebook")) {
      for (JsonNode theme : question.path("themes")) {
        for (JsonNode point : theme.path("points")) {
          each(input.path("codebook"))
              .filter(given -> text(given, "point").equals(text(point, "point")))
              .forEach(given -> ids.put(text(point, "id"), text(given, "id")));
        }
      }
    }
    var codes = new ArrayList<Object>();
    for (JsonNode statement : input.path("statements")) {
      var made = new LinkedHashSet<String>();
      for (JsonNode clause : clauses(statement)) {
        String point = ids.get(text(clause, "point"));
        if (point != null && made.size() < MAX_POINTS && made.add(point)) {
          codes.add(
              Map.of(
                  "statement", text(statement, "id"),
                  "point", point,
                  "stance", text(clause, "stance"),
                  "because", text(statement, "text").replaceAll("\\s+", " ").strip()));
        }
      }
      if (made.isEmpty()) {
        codes.add(Map.of("statement", text(statement, "id")));
      }
    }
    return Map.of("codes", codes);
  }

  private Map<String, Object> translations(JsonNode input) {
    return Map.of(
        "translations",
        each(input.path("statements"))
            .map(
                statement -> {
                  String original = text(statement, "text").replaceAll("\\s+", " ").strip();
                  String translated =
                      each(recorded.path("translations"))
                          .filter(
                              one ->
                                  text(one, "original").contains(original)
                                      || original.contains(text(one, "original")))
                          .map(one -> text(one, "text"))
                          .findFirst()
                          .orElse(original);
                  return Map.of("statement", text(statement, "id"), "text", translated);
                })
            .toList());
  }

  private Map<String, Object> paragraph(JsonNode input) {
    var byComment = new HashMap<String, Set<String>>();
    for (JsonNode point : input.path("points")) {
      for (JsonNode statement : point.path("statements")) {
        byComment
            .computeIfAbsent(text(statement, "comment"), c -> new LinkedHashSet<>())
            .add(text(statement, "id"));
      }
    }
    var sentences = new ArrayList<Object>();
    for (JsonNode sentence :
        find(recorded.path("paragraphs"), "heading", text(input, "theme")).path("sentences")) {
      var rests = new LinkedHashSet<String>();
      sentence
          .path("comments")
          .forEach(comment -> rests.addAll(byComment.getOrDefault(comment.asString(), Set.of())));
      if (!rests.isEmpty()) {
        sentences.add(Map.of("text", text(sentence, "text"), "rests", rests));
      }
    }
    return Map.of("sentences", sentences);
  }

  private Map<String, Object> summary(JsonNode input) {
    var sentences = new ArrayList<Object>();
    for (JsonNode sentence :
        find(recorded.path("summaries"), "question", text(input, "question")).path("sentences")) {
      var rests = new ArrayList<Integer>();
      for (JsonNode heading : sentence.path("headings")) {
        String first =
            text(
                find(recorded.path("paragraphs"), "heading", heading.asString())
                    .path("sentences")
                    .path(0),
                "text");
        each(input.path("paragraphs"))
            .filter(paragraph -> text(paragraph, "text").contains(first))
            .forEach(paragraph -> rests.add(paragraph.path("id").asInt()));
      }
      if (!rests.isEmpty()) {
        sentences.add(Map.of("text", text(sentence, "text"), "rests", rests));
      }
    }
    return Map.of("sentences", sentences);
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
