package org.rapporteur.api.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.api.feed.FeedWriter.FeedItem;
import org.rapporteur.api.feed.FeedWriter.FeedSource;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Messages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Writes the Atom feed of new consultations.
@RestController
class ConsultationListFeedController {

  private final ConsultationService consultations;
  private final FeedWriter feedWriter;
  private final Messages messages;

  ConsultationListFeedController(
      ConsultationService consultations, FeedWriter feedWriter, Messages messages) {
    this.consultations = consultations;
    this.feedWriter = feedWriter;
    this.messages = messages;
  }

  @GetMapping("/feed.atom")
  void writeFeed(HttpServletRequest request, HttpServletResponse response)
      throws IOException, XMLStreamException {
    var locale = feedWriter.resolveLocale(request);
    var items =
        consultations.listPublic().stream()
            .sorted(Comparator.comparing(FeedSource::startTime).reversed())
            .limit(FeedWriter.MAX_ITEMS)
            .map(consultation -> toFeedItem(consultation, locale))
            .toList();
    feedWriter.write(
        new FeedSource("", messages.text(locale, "api.feed.consultations"), Instant.EPOCH),
        items,
        request,
        response);
  }

  private FeedItem toFeedItem(ConsultationDetails consultation, Locale locale) {
    var language = LanguageTag.forContent(locale);
    return new FeedItem(
        ConsultationLinks.consultation(consultation.slug()),
        consultation.title().inLanguage(language),
        consultation.convener().isEmpty()
            ? messages.text(locale, "publiclog.role.secretariat")
            : consultation.convener().inLanguage(language),
        FeedSource.startTime(consultation),
        consultation.title().shownLanguage(language).value(),
        Markdown.toHtml(Markdown.escape(consultation.summary().inLanguage(language))));
  }
}
