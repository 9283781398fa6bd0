package org.rapporteur.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.api.FeedWriting.Item;
import org.rapporteur.api.FeedWriting.Subject;
import org.rapporteur.report.followup.FollowUpDetails;
import org.rapporteur.report.followup.FollowUpLinks;
import org.rapporteur.report.followup.FollowUpPage;
import org.rapporteur.report.followup.FollowUpService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Sha256;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What followed the reports of all consultations, for feed readers.
@RestController
class FollowUpFeedController {

  private final FollowUpService followUps;
  private final FeedWriting feeds;
  private final Messages messages;

  FollowUpFeedController(FollowUpService followUps, FeedWriting feeds, Messages messages) {
    this.followUps = followUps;
    this.feeds = feeds;
    this.messages = messages;
  }

  @GetMapping(FollowUpLinks.ALL + "/feed.atom")
  void ofAll(HttpServletRequest request, HttpServletResponse response)
      throws IOException, XMLStreamException {
    var locale = feeds.locale(request);
    var items =
        followUps.told(FeedWriting.NEWEST).stream().map(item -> item(item, locale)).toList();
    feeds.answer(
        new Subject(
            FollowUpLinks.ALL, messages.text(locale, "report.follow-ups.all"), Instant.EPOCH),
        Sha256.hex(items.toString()).substring(0, 32),
        () -> items,
        request,
        response);
  }

  private Item item(FollowUpPage.Item item, Locale locale) {
    var followUp = item.followUp();
    var takenBack = followUp.takenBack();
    var consultation = item.consultation();
    return new Item(
        FollowUpLinks.followUp(consultation.slug(), followUp),
        messages.text(
            locale,
            "api.feed.follow-up",
            consultation.title().in(new LanguageTag(locale.getLanguage())),
            followUp.paragraph(),
            status(followUp, locale)),
        messages.text(locale, "publiclog.role.secretariat"),
        takenBack == null ? followUp.at() : takenBack.at(),
        locale.getLanguage(),
        Markdown.toHtml(Markdown.escape(takenBack == null ? followUp.text() : takenBack.reason())));
  }

  private String status(FollowUpDetails followUp, Locale locale) {
    return messages.text(
        locale, followUp.stands() ? followUp.status().key() : "report.follow-up.taken-back");
  }
}
