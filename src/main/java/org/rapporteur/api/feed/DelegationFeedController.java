package org.rapporteur.api.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.api.feed.CommentFeedWriter.FeedComments;
import org.rapporteur.api.feed.FeedWriter.FeedSource;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.DelegationCommentVersion;
import org.rapporteur.discussion.thread.NewestCommentSql;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Writes the Atom feed of a delegation's latest comments in all consultations.
@RestController
class DelegationFeedController {

  private final DelegationLifecycleService delegations;
  private final ConsultationService consultations;
  private final NewestCommentSql newestComments;
  private final CommentFeedWriter feedWriter;
  private final ViewerService viewers;
  private final Messages messages;

  DelegationFeedController(
      DelegationLifecycleService delegations,
      ConsultationService consultations,
      NewestCommentSql newestComments,
      CommentFeedWriter feedWriter,
      ViewerService viewers,
      Messages messages) {
    this.delegations = delegations;
    this.consultations = consultations;
    this.newestComments = newestComments;
    this.feedWriter = feedWriter;
    this.viewers = viewers;
    this.messages = messages;
  }

  /// A delegation without comments was last updated when its request was made or answered.
  @GetMapping("/delegations/{slug}/feed.atom")
  void writeFeed(
      @PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
      throws IOException, XMLStreamException {
    var delegation = delegations.get(viewers.current(), Slug.fromPath(slug, "delegation"));
    var versions =
        newestComments.listByDelegation(
            delegation.id(),
            id -> getConsultation(id).phase().showsComments(),
            FeedWriter.MAX_ITEMS);
    var consultationByComment =
        versions.stream()
            .collect(
                Collectors.toMap(
                    version -> version.version().comment(),
                    DelegationCommentVersion::consultation));
    feedWriter.write(
        new FeedSource(
            "/delegations/" + delegation.slug(),
            messages.text(
                feedWriter.resolveLocale(request), "api.feed.delegation", delegation.name()),
            delegation.lastChangedAt()),
        new FeedComments(
            versions.stream().map(DelegationCommentVersion::version).toList(),
            comment ->
                getConsultation(Objects.requireNonNull(consultationByComment.get(comment))).slug(),
            Comparator.comparing(CommentDetails::createdAt).reversed()),
        request,
        response);
  }

  /// One lookup per comment is cheap, because consultations are cached.
  private ConsultationDetails getConsultation(ConsultationId id) {
    return consultations.get(id);
  }
}
