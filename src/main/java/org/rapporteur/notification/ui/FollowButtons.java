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

  /// @param pagePath page that has the feed, and to which sign-in returns
  String button(FollowTarget target, String pagePath, String style, Locale locale) {
    return templates.render(
        "notification/follow.jte",
        Map.of(
            "messages", messages,
            "locale", locale,
            "target", target,
            "pagePath", pagePath,
            "style", style));
  }

  /// Button above the threads of a theme, with a note when news arrives.
  String themeSection(FollowTarget target, String pagePath, Locale locale) {
    return templates.render(
        "notification/follow-theme.jte",
        Map.of("messages", messages, "locale", locale, "target", target, "pagePath", pagePath));
  }

  /// Section with a heading beside the main text.
  String sideSection(FollowTarget target, String pagePath, Locale locale) {
    return section(target, pagePath, locale, false);
  }

  /// Section within a long page.
  String pageSection(FollowTarget target, String pagePath, Locale locale) {
    return section(target, pagePath, locale, true);
  }

  private String section(
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
