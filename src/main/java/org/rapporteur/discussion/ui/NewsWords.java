package org.rapporteur.discussion.ui;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The words in which a page says what is new, in its reader's language; sent once a connection.
@Component
class NewsWords {

  private static final String KEY = "discussion.live.";

  private final Messages messages;
  private final JsonMapper json;

  NewsWords(Messages messages, JsonMapper json) {
    this.messages = messages;
    this.json = json;
  }

  String event(Locale locale) {
    Map<String, String> words =
        Stream.of(
                "comments",
                "entries",
                "decided",
                "closed",
                "unposted",
                "here",
                "changed",
                "extended",
                "show",
                "drafts")
            .collect(
                Collectors.toMap(word -> word, word -> messages.text(locale, KEY + word, "#")));
    return "event: words\ndata: " + json.writeValueAsString(words) + "\n\n";
  }
}
