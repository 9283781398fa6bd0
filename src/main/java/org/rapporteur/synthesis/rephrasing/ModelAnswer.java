package org.rapporteur.synthesis.rephrasing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.rapporteur.synthesis.rephrasing.gate.ProposedSentence;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what came back: the sentences within the model's message within the answer. Anything in
/// another form is [ModelFailed].
final class ModelAnswer {

  /// Models put JSON into a fence, whatever they are told.
  private static final Pattern FENCED =
      Pattern.compile("\\s*```(?:json)?\\s*\\n(.*)\\n\\s*```\\s*", Pattern.DOTALL);

  /// A paragraph has no more; what has is no paragraph.
  private static final int MOST_SENTENCES = 200;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ModelAnswer() {}

  static List<ProposedSentence> read(String body) {
    if (body.isBlank()) {
      throw new ModelFailed(ModelFailure.EMPTY, body);
    }
    try {
      String message = message(JSON.readTree(body));
      if (message.isBlank()) {
        throw new ModelFailed(ModelFailure.EMPTY, body);
      }
      var fenced = FENCED.matcher(message);
      return sentences(JSON.readTree(fenced.matches() ? fenced.group(1) : message), body);
    } catch (JacksonException e) {
      throw new ModelFailed(ModelFailure.UNREADABLE, body);
    }
  }

  /// The sentences of a kept answer, none where it has another form.
  static List<String> words(String body) {
    try {
      return read(body).stream().map(ProposedSentence::text).toList();
    } catch (ModelFailed unreadable) {
      return List.of();
    }
  }

  private static String message(JsonNode body) {
    return body.path("choices").path(0).path("message").path("content").asString("");
  }

  private static List<ProposedSentence> sentences(JsonNode message, String body) {
    var listed = message.path("sentences");
    if (!listed.isArray() || listed.isEmpty() || listed.size() > MOST_SENTENCES) {
      throw new ModelFailed(
          listed.isArray() && listed.isEmpty() ? ModelFailure.EMPTY : ModelFailure.UNREADABLE,
          body);
    }
    var sentences = new ArrayList<ProposedSentence>();
    for (JsonNode sentence : listed) {
      sentences.add(sentence(sentence, body));
    }
    return sentences;
  }

  private static ProposedSentence sentence(JsonNode sentence, String body) {
    var text = sentence.path("text");
    var cites = sentence.path("cites");
    var tokens = new ArrayList<String>();
    cites.forEach(token -> tokens.add(token.isString() ? token.asString() : ""));
    if (!text.isString() || text.asString().isBlank() || !cites.isArray() || tokens.contains("")) {
      throw new ModelFailed(ModelFailure.UNREADABLE, body);
    }
    return new ProposedSentence(tokens, text.asString().strip());
  }
}
