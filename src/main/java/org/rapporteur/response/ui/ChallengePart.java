package org.rapporteur.response.ui;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.publiclog.EntryPageSection;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.response.challenge.ChallengeLinks;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.springframework.stereotype.Component;

/// Leads from the entry of a challenge, or of its answer, to both beside their paragraph.
@Component
class ChallengePart implements EntryPageSection {

  private final HtmlTemplates templates;
  private final Messages messages;

  ChallengePart(HtmlTemplates templates, Messages messages) {
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<String> render(LogEntry entry, Locale locale) {
    return ChallengeLinks.entry(new Slug(entry.log().value()), entry)
        .map(
            link ->
                templates.render(
                    "response/entry.jte",
                    Map.of(
                        "messages", messages,
                        "locale", locale,
                        "link", link,
                        "words", "response.challenge.read")));
  }
}
