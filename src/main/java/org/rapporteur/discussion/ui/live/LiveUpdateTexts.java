package org.rapporteur.discussion.ui.live;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Texts that the browser shows for live updates, in the reader's language. Each connection sends
/// them once.
@Component
class LiveUpdateTexts {

  private static final String KEY_PREFIX = "discussion.live.";

  /// The script replaces this by a number in the digits of the page language.
  private static final String NUMBER_PLACEHOLDER = "#";

  private final Messages messages;
  private final JsonMapper json;

  LiveUpdateTexts(Messages messages, JsonMapper json) {
    this.messages = messages;
    this.json = json;
  }

  /// Server-Sent Event with the texts by name.
  String textsEvent(Locale locale) {
    Map<String, String> texts =
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
                Collectors.toMap(
                    name -> name,
                    name -> messages.text(locale, KEY_PREFIX + name, NUMBER_PLACEHOLDER)));
    return "event: texts\ndata: " + json.writeValueAsString(texts) + "\n\n";
  }
}
