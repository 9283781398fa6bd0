package org.rapporteur.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.analysis.model.ChatModel;
import org.rapporteur.analysis.model.ChatPrompt;
import org.rapporteur.analysis.model.RejectedReply;
import org.rapporteur.analysis.model.ReplyReader;
import tools.jackson.databind.json.JsonMapper;

/// Answers with recorded replies.
public final class RecordedModel implements ChatModel {

  private final RecordedReplies replies = new RecordedReplies();
  private final List<RejectedReply> rejections = new ArrayList<>();

  @Override
  public String name() {
    return "recorded";
  }

  @Override
  public <T> Optional<T> ask(ChatPrompt prompt, ReplyReader<T> reader) {
    try {
      return Optional.of(
          reader.read(JsonMapper.shared().readTree(replies.reply(prompt.task(), prompt.input()))));
    } catch (RejectedReply rejection) {
      rejections.add(rejection);
      return Optional.empty();
    }
  }

  public List<RejectedReply> rejections() {
    return rejections;
  }
}
