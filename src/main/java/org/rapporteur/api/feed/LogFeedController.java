package org.rapporteur.api.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.api.ApiLookup;
import org.rapporteur.api.feed.FeedWriter.FeedItem;
import org.rapporteur.api.feed.FeedWriter.FeedSource;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogLinks;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Sha256;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Writes the Atom feed of a consultation's public log.
@RestController
class LogFeedController {

  private final ApiLookup lookup;
  private final PublicLogService publicLog;
  private final FeedWriter feedWriter;
  private final Messages messages;

  LogFeedController(
      ApiLookup lookup, PublicLogService publicLog, FeedWriter feedWriter, Messages messages) {
    this.lookup = lookup;
    this.publicLog = publicLog;
    this.feedWriter = feedWriter;
    this.messages = messages;
  }

  @GetMapping("/consultations/{slug}/log/feed.atom")
  void writeFeed(
      @PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
      throws IOException, XMLStreamException {
    var consultation = lookup.requireConsultation(slug);
    var log = new LogName(consultation.slug().value());
    var entries = publicLog.listNewest(log, FeedWriter.MAX_ITEMS);
    var locale = feedWriter.resolveLocale(request);
    String consultationTitle = consultation.title().inLanguage(LanguageTag.forContent(locale));
    feedWriter.write(
        new FeedSource(
            LogLinks.log(log),
            messages.text(locale, "api.feed.log", consultationTitle),
            FeedSource.startTime(consultation)),
        computeVersion(entries),
        () -> entries.stream().map(entry -> toFeedItem(entry, consultationTitle, locale)).toList(),
        request,
        response);
  }

  /// An entry never changes, but its text may be erased.
  private static String computeVersion(List<LogEntry> entries) {
    return Sha256.shortHex(
        entries.stream()
            .map(entry -> entry.leafHash() + (entry.textErased() ? " erased" : ""))
            .collect(Collectors.joining(" ")));
  }

  private FeedItem toFeedItem(LogEntry entry, String consultationTitle, Locale locale) {
    boolean isAboutConsultation = entry.subject().equals(entry.log().value());
    String reason = entry.text();
    return new FeedItem(
        LogLinks.entry(entry.log(), entry.number()),
        messages.text(
            locale,
            "api.feed.log.entry",
            entry.label(),
            messages.text(locale, "publiclog.kind." + entry.kind()),
            isAboutConsultation ? consultationTitle : entry.subject()),
        messages.text(locale, "publiclog.role." + entry.actorRole()),
        entry.recordedAt(),
        locale.getLanguage(),
        reason == null ? "" : Markdown.toHtml(Markdown.escape(reason)));
  }
}
