package org.rapporteur.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.api.FeedWriting.Item;
import org.rapporteur.api.FeedWriting.Subject;
import org.rapporteur.publiclog.Entry;
import org.rapporteur.publiclog.LogLinks;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLog;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Sha256;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What was done in public in a consultation, for feed readers.
@RestController
class LogFeedController {

  private final Reading reading;
  private final PublicLog log;
  private final FeedWriting feeds;
  private final Messages messages;

  LogFeedController(Reading reading, PublicLog log, FeedWriting feeds, Messages messages) {
    this.reading = reading;
    this.log = log;
    this.feeds = feeds;
    this.messages = messages;
  }

  @GetMapping("/consultations/{slug}/log/feed.atom")
  void ofLog(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
      throws IOException, XMLStreamException {
    var consultation = reading.consultation(slug);
    var name = new LogName(consultation.slug().value());
    var entries = log.newestBefore(name, Integer.MAX_VALUE, FeedWriting.NEWEST);
    var locale = feeds.locale(request);
    String title = consultation.title().in(new LanguageTag(locale.getLanguage()));
    feeds.answer(
        new Subject(
            LogLinks.log(name),
            messages.text(locale, "api.feed.log", title),
            FeedController.since(consultation)),
        version(entries),
        () -> entries.stream().map(entry -> item(entry, title, locale)).toList(),
        request,
        response);
  }

  /// An entry never changes, but its words may be erased.
  private static String version(List<Entry> entries) {
    return Sha256.hex(
            entries.stream()
                .map(entry -> entry.leafHash() + (entry.text() == null))
                .collect(Collectors.joining(" ")))
        .substring(0, 32);
  }

  private Item item(Entry entry, String title, Locale locale) {
    boolean whole = entry.subject().equals(entry.log().value());
    String reason = entry.text();
    return new Item(
        LogLinks.entry(entry.log(), entry.number()),
        messages.text(
            locale,
            "api.feed.log.entry",
            entry.label(),
            messages.text(locale, "publiclog.kind." + entry.kind()),
            whole ? title : entry.subject()),
        messages.text(locale, "publiclog.role." + entry.actorRole()),
        entry.at(),
        locale.getLanguage(),
        reason == null ? "" : Markdown.toHtml(Markdown.escape(reason)));
  }
}
