package org.rapporteur.notification.ui;

import java.util.Locale;
import java.util.Map;
import org.rapporteur.notification.following.FollowTarget;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Templates;
import org.springframework.stereotype.Component;

/// Draws "Follow", the same for every reader: a link to sign in, which the script makes a button
/// for whoever has, and the feed of the same thing beside it.
@Component
class FollowButtons {

  private final Templates templates;
  private final Messages messages;

  FollowButtons(Templates templates, Messages messages) {
    this.templates = templates;
    this.messages = messages;
  }

  /// The page is where the feed belongs to and where one comes back to.
  String html(FollowTarget target, String page, String style, Locale locale) {
    return templates.html(
        "notification/follow.jte",
        Map.of(
            "messages", messages,
            "locale", locale,
            "target", target,
            "page", page,
            "style", style));
  }

  /// Over the threads of a theme, with when one hears of it.
  String theme(FollowTarget target, String page, Locale locale) {
    return templates.html(
        "notification/follow-theme.jte",
        Map.of("messages", messages, "locale", locale, "target", target, "page", page));
  }

  /// A section beside the text of a page, with its heading.
  String section(FollowTarget target, String page, Locale locale) {
    return section(target, page, locale, false);
  }

  /// A part of a long page.
  String part(FollowTarget target, String page, Locale locale) {
    return section(target, page, locale, true);
  }

  private String section(FollowTarget target, String page, Locale locale, boolean part) {
    return templates.html(
        "notification/follow-section.jte",
        Map.of(
            "messages", messages,
            "locale", locale,
            "target", target,
            "page", page,
            "part", part));
  }
}
