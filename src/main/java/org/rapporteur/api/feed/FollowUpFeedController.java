package org.rapporteur.api.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.api.feed.FeedWriter.FeedItem;
import org.rapporteur.api.feed.FeedWriter.FeedSource;
import org.rapporteur.response.followup.FollowUpDetails;
import org.rapporteur.response.followup.FollowUpLinks;
import org.rapporteur.response.followup.FollowUpPage;
import org.rapporteur.response.followup.FollowUpService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Messages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Writes the Atom feed of follow-ups to the reports of all consultations.
@RestController
class FollowUpFeedController {

  private final FollowUpService followUps;
  private final FeedWriter feedWriter;
  private final Messages messages;

  FollowUpFeedController(FollowUpService followUps, FeedWriter feedWriter, Messages messages) {
    this.followUps = followUps;
    this.feedWriter = feedWriter;
    this.messages = messages;
  }

  @GetMapping(FollowUpLinks.ALL + "/feed.atom")
  void writeFeed(HttpServletRequest request, HttpServletResponse response)
      throws IOException, XMLStreamException {
    var locale = feedWriter.resolveLocale(request);
    var items =
        followUps.listLatest(FeedWriter.MAX_ITEMS).stream()
            .map(item -> toFeedItem(item, locale))
            .toList();
    feedWriter.write(
        new FeedSource(
            FollowUpLinks.ALL, messages.text(locale, "response.follow-ups.all"), Instant.EPOCH),
        items,
        request,
        response);
  }

  private FeedItem toFeedItem(FollowUpPage.Item item, Locale locale) {
    var followUp = item.followUp();
    var withdrawal = followUp.withdrawal();
    var consultation = item.consultation();
    return new FeedItem(
        FollowUpLinks.followUp(consultation.slug(), followUp),
        messages.text(
            locale,
            "api.feed.follow-up",
            consultation.title().inLanguage(LanguageTag.forContent(locale)),
            followUp.paragraph().number(),
            getStatusText(followUp, locale)),
        messages.text(locale, "publiclog.role.secretariat"),
        (withdrawal == null ? followUp.entry() : withdrawal.entry()).recordedAt(),
        locale.getLanguage(),
        Markdown.toHtml(
            Markdown.escape(withdrawal == null ? followUp.text() : withdrawal.reason())));
  }

  private String getStatusText(FollowUpDetails followUp, Locale locale) {
    return messages.text(
        locale, followUp.isWithdrawn() ? "response.follow-up.withdrawn" : followUp.status().key());
  }
}
