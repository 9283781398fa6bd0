package org.rapporteur.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.api.FeedWriting.Item;
import org.rapporteur.api.FeedWriting.Subject;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.thread.CommentStamps;
import org.rapporteur.discussion.thread.DelegationStamp;
import org.rapporteur.discussion.thread.NewestComments;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.delegation.SpeakingService;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What a delegation said last, in all consultations, for feed readers.
@RestController
class DelegationFeedController {

  private final SpeakingService delegations;
  private final ConsultationService consultations;
  private final CommentStamps comments;
  private final NewestComments newest;
  private final JsonPages pages;
  private final FeedWriting feeds;
  private final Viewers viewers;
  private final Messages messages;

  DelegationFeedController(
      SpeakingService delegations,
      ConsultationService consultations,
      CommentStamps comments,
      NewestComments newest,
      JsonPages pages,
      FeedWriting feeds,
      Viewers viewers,
      Messages messages) {
    this.delegations = delegations;
    this.consultations = consultations;
    this.comments = comments;
    this.newest = newest;
    this.pages = pages;
    this.feeds = feeds;
    this.viewers = viewers;
    this.messages = messages;
  }

  @GetMapping("/delegations/{slug}/feed.atom")
  void ofDelegation(
      @PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
      throws IOException, XMLStreamException {
    var delegation = delegations.get(viewers.current(), Slug.inAddress(slug, "delegation"));
    var stamps =
        newest.ofDelegation(
            delegation.id(), id -> consultation(id).phase().showsComments(), FeedWriting.NEWEST);
    var locale = feeds.locale(request);
    feeds.answer(
        new Subject(
            "/delegations/" + delegation.slug(),
            messages.text(locale, "api.feed.delegation", delegation.name()),
            Objects.requireNonNullElse(delegation.answeredAt(), delegation.requestedAt())),
        pages.version(stamps.stream().map(DelegationStamp::stamp).toList(), null),
        () -> items(stamps, locale),
        request,
        response);
  }

  private List<Item> items(List<DelegationStamp> stamps, Locale locale) {
    var places = new HashMap<CommentId, ConsultationId>();
    stamps.forEach(of -> places.put(of.stamp().comment(), of.consultation()));
    return comments.read(places.keySet()).stream()
        .filter(comment -> comment.state().showsText())
        .map(
            comment ->
                FeedController.item(
                    consultation(Objects.requireNonNull(places.get(comment.id()))).slug(),
                    comment,
                    locale,
                    messages))
        .sorted(Comparator.comparing(Item::at).reversed())
        .toList();
  }

  /// Consultations stand in memory.
  private ConsultationDetails consultation(ConsultationId id) {
    return consultations.get(id);
  }
}
