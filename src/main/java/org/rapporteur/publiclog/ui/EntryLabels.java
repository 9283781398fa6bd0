package org.rapporteur.publiclog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogLinks;
import org.rapporteur.shared.time.UtcTime;

/// Message keys, texts and links for the codes of an entry.
final class EntryLabels {

  private EntryLabels() {}

  static String kindKey(String kind) {
    return "publiclog.kind." + kind;
  }

  static String roleKey(LogEntry entry) {
    return "publiclog.role." + entry.actorRole();
  }

  static String factKey(String fact) {
    return "publiclog.fact." + fact;
  }

  /// Formats a fact that is a time; other facts are shown unchanged.
  static String formatFact(String fact, Locale locale) {
    try {
      return UtcTime.format(Instant.parse(fact), locale);
    } catch (DateTimeParseException e) {
      return fact;
    }
  }

  /// Returns the title of the consultation for an act on the whole consultation.
  static String subjectText(LogEntry entry, String title) {
    return entry.subject().equals(entry.log().value()) ? title : entry.subject();
  }

  static Component createSubjectLink(LogEntry entry, String title) {
    String subject = entry.subject();
    String text = subjectText(entry, title);
    return LogLinks.subject(entry.log(), subject)
        .<Component>map(
            href -> {
              var link = new Anchor(href, text);
              link.addClassName("num");
              return link;
            })
        .orElseGet(() -> new Span(text));
  }

  /// Isolates a label, because it reads left to right in every language.
  static Component createIsolatedLabel(String label) {
    var isolated = new HtmlComponent("bdi");
    isolated.getElement().setText(label);
    return isolated;
  }
}
