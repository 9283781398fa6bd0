package org.rapporteur.synthesis.model;

import java.util.regex.Pattern;
import org.rapporteur.analysis.model.RejectedReply;
import org.rapporteur.analysis.model.ReplyRule;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The text of a reply and what it cost.
record ChatReply(String text, int requestTokens, int replyTokens) {

  /// Models put JSON into a fence, whatever the instructions say.
  private static final Pattern FENCE =
      Pattern.compile("\\s*```(?:json)?\\s*\\n(.*)\\n\\s*```\\s*", Pattern.DOTALL);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Reads the body of a chat completion.
  static ChatReply fromBody(String body) {
    try {
      var completion = JSON.readTree(body);
      var usage = completion.path("usage");
      return new ChatReply(
          completion.path("choices").path(0).path("message").path("content").asString(""),
          usage.path("prompt_tokens").asInt(0),
          usage.path("completion_tokens").asInt(0));
    } catch (JacksonException e) {
      return new ChatReply("", 0, 0);
    }
  }

  /// @throws RejectedReply if the text is no JSON
  static JsonNode parse(String text) {
    try {
      var fenced = FENCE.matcher(text);
      return JSON.readTree(fenced.matches() ? fenced.group(1) : text);
    } catch (JacksonException e) {
      throw new RejectedReply(ReplyRule.UNREADABLE, "JSON");
    }
  }
}
