package org.rapporteur.notification.ui;

import java.util.Locale;
import java.util.Map;
import org.rapporteur.notification.following.FollowTarget;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Renders the follow button and the feed link, the same for every reader. The button is a sign-in
/// link until a script changes it for signed-in readers.
@Component
class FollowButtons {

  private final HtmlTemplates templates;
  private final Messages messages;

  FollowButtons(HtmlTemplates templates, Messages messages) {
    this.templates = templates;
    this.messages = messages;
  }

  /// Renders a follow button.
  ///
  /// @param pagePath path of the page that has the feed, and to which sign-in returns
  /// @param cssClass class of the button
  String renderButton(FollowTarget target, String pagePath, String cssClass, Locale locale) {
    return templates.render(
        "notification/follow-buttons.jte",
        Map.of(
            "messages", messages,
            "locale", locale,
            "target", target,
            "pagePath", pagePath,
            "style", cssClass));
  }

  /// Renders the button above the threads of a theme, with a note on when its news arrives.
  String renderThemeSection(FollowTarget target, String pagePath, Locale locale) {
    return templates.render(
        "notification/follow-theme.jte",
        Map.of("messages", messages, "locale", locale, "target", target, "pagePath", pagePath));
  }

  /// Renders a section with a heading beside the main text.
  String renderSideSection(FollowTarget target, String pagePath, Locale locale) {
    return renderSection(target, pagePath, locale, false);
  }

  /// Renders a section within a long page.
  String renderPageSection(FollowTarget target, String pagePath, Locale locale) {
    return renderSection(target, pagePath, locale, true);
  }

  private String renderSection(
      FollowTarget target, String pagePath, Locale locale, boolean isPageSection) {
    return templates.render(
        "notification/follow-section.jte",
        Map.of(
            "messages", messages,
            "locale", locale,
            "target", target,
            "pagePath", pagePath,
            "isPageSection", isPageSection));
  }
}
