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
import org.rapporteur.api.FeedWriter.FeedItem;
import org.rapporteur.api.FeedWriter.FeedSource;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.thread.CommentVersionService;
import org.rapporteur.discussion.thread.DelegationCommentVersion;
import org.rapporteur.discussion.thread.NewestCommentService;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The Atom feed of a delegation's latest comments in all consultations.
@RestController
class DelegationFeedController {

  private final DelegationLifecycleService delegations;
  private final ConsultationService consultations;
  private final CommentVersionService comments;
  private final NewestCommentService newest;
  private final CommentPageWriter pages;
  private final FeedWriter feeds;
  private final Viewers viewers;
  private final Messages messages;

  DelegationFeedController(
      DelegationLifecycleService delegations,
      ConsultationService consultations,
      CommentVersionService comments,
      NewestCommentService newest,
      CommentPageWriter pages,
      FeedWriter feeds,
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
  void delegationFeed(
      @PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
      throws IOException, XMLStreamException {
    var delegation = delegations.get(viewers.current(), Slug.fromPath(slug, "delegation"));
    var versions =
        newest.listByDelegation(
            delegation.id(), id -> consultation(id).phase().showsComments(), FeedWriter.MAX_ITEMS);
    var locale = feeds.resolveLocale(request);
    feeds.write(
        new FeedSource(
            "/delegations/" + delegation.slug(),
            messages.text(locale, "api.feed.delegation", delegation.name()),
            delegation.lastChangedAt()),
        pages.versionOf(versions.stream().map(DelegationCommentVersion::version).toList(), null),
        () -> feedItems(versions, locale),
        request,
        response);
  }

  private List<FeedItem> feedItems(List<DelegationCommentVersion> versions, Locale locale) {
    var consultationByComment = new HashMap<CommentId, ConsultationId>();
    versions.forEach(
        commentVersion ->
            consultationByComment.put(
                commentVersion.version().comment(), commentVersion.consultation()));
    return comments.loadComments(consultationByComment.keySet()).stream()
        .filter(comment -> comment.state().showsText())
        .map(
            comment ->
                FeedController.feedItem(
                    consultation(Objects.requireNonNull(consultationByComment.get(comment.id())))
                        .slug(),
                    comment,
                    locale,
                    messages))
        .sorted(Comparator.comparing(FeedItem::publishedAt).reversed())
        .toList();
  }

  /// Consultations are cached in memory.
  private ConsultationDetails consultation(ConsultationId id) {
    return consultations.get(id);
  }
}
