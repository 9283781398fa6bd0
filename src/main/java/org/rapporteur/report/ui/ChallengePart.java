package org.rapporteur.report.ui;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.publiclog.Entry;
import org.rapporteur.publiclog.EntryPart;
import org.rapporteur.report.challenge.ChallengeLinks;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Templates;
import org.springframework.stereotype.Component;

/// Leads from the entry of a challenge, or of its answer, to both beside their paragraph.
@Component
class ChallengePart implements EntryPart {

  private final Templates templates;
  private final Messages messages;

  ChallengePart(Templates templates, Messages messages) {
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<String> html(Entry entry, Locale locale) {
    return ChallengeLinks.entry(new Slug(entry.log().value()), entry)
        .map(
            link ->
                templates.html(
                    "report/entry.jte",
                    Map.of(
                        "messages", messages,
                        "locale", locale,
                        "link", link,
                        "words", "report.comparison.read-challenge")));
  }
}
