package org.rapporteur.response.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.publiclog.EntryPageSection;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.response.challenge.ChallengeLinks;
import org.rapporteur.response.followup.FollowUpLinks;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.frame.NavigationItem;
import org.rapporteur.uikit.frame.NavigationSource;
import org.springframework.stereotype.Component;

/// Links all follow-ups from the footer of every page, and challenges and follow-ups from the log
/// entries about them.
@Component
class ResponseLinks implements EntryPageSection, NavigationSource {

  private final HtmlTemplates templates;
  private final Messages messages;

  ResponseLinks(HtmlTemplates templates, Messages messages) {
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public List<NavigationItem> mainLinks() {
    return List.of();
  }

  @Override
  public List<NavigationItem> footerLinks() {
    return List.of(new NavigationItem("response.follow-ups", FollowUpLinks.ALL, 10));
  }

  @Override
  public Optional<String> render(LogEntry entry, Locale locale) {
    var slug = new Slug(entry.log().value());
    return ChallengeLinks.forEntry(slug, entry)
        .map(path -> render(path, "response.challenge.read", locale))
        .or(
            () ->
                FollowUpLinks.forEntry(slug, entry)
                    .map(path -> render(path, "response.follow-up.read", locale)));
  }

  private String render(String path, String key, Locale locale) {
    return templates.render(
        "response/link.jte", Map.of("path", path, "text", messages.text(locale, key)));
  }
}
