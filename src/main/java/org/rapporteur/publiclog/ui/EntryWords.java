package org.rapporteur.publiclog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.rapporteur.publiclog.Entry;
import org.rapporteur.publiclog.LogLinks;
import org.rapporteur.uikit.Timestamp;

/// The message keys of what an entry holds as codes, and its subject as a link.
final class EntryWords {

  private EntryWords() {}

  static String kindKey(String kind) {
    return "publiclog.kind." + kind;
  }

  static String roleKey(Entry entry) {
    return "publiclog.role." + entry.actorRole();
  }

  static String factKey(String fact) {
    return "publiclog.fact." + fact;
  }

  /// A moment reads as one; every other fact is already in words or numbers.
  static String fact(String fact, Locale locale) {
    try {
      return Timestamp.words(Instant.parse(fact), locale);
    } catch (DateTimeParseException e) {
      return fact;
    }
  }

  /// An act on the whole consultation names it by its title.
  static String subjectWords(Entry entry, String title) {
    return entry.subject().equals(entry.log().value()) ? title : entry.subject();
  }

  static Component subject(Entry entry, String title) {
    String subject = entry.subject();
    String words = subjectWords(entry, title);
    return LogLinks.subject(entry.log(), subject)
        .<Component>map(
            href -> {
              var link = new Anchor(href, words);
              link.addClassName("num");
              return link;
            })
        .orElseGet(() -> new Span(words));
  }

  /// Numbers are citations: they read from left to right in every language.
  static Component isolated(String label) {
    var isolated = new com.vaadin.flow.component.HtmlComponent("bdi");
    isolated.getElement().setText(label);
    return isolated;
  }
}
