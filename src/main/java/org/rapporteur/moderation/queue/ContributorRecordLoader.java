package org.rapporteur.moderation.queue;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.thread.CommentInspectionService;
import org.rapporteur.discussion.thread.InspectedComment;
import org.rapporteur.identity.Viewer;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.SuspensionService;
import org.rapporteur.moderation.flag.FlagService;
import org.rapporteur.moderation.queue.ReviewContext.ContributorRecord;
import org.springframework.stereotype.Component;

/// Loads the record of a comment's contributor in the consultation.
@Component
class ContributorRecordLoader {

  private final CommentInspectionService inspection;
  private final CommentReviewService review;
  private final FlagService flags;
  private final ModerationService moderation;
  private final SuspensionService suspensions;

  ContributorRecordLoader(
      CommentInspectionService inspection,
      CommentReviewService review,
      FlagService flags,
      ModerationService moderation,
      SuspensionService suspensions) {
    this.inspection = inspection;
    this.review = review;
    this.flags = flags;
    this.moderation = moderation;
    this.suspensions = suspensions;
  }

  ContributorRecord load(Viewer viewer, ConsultationId consultation, InspectedComment subject) {
    var comment = subject.comment();
    var author = subject.author();
    int contributor = comment.contributor();
    var otherDecisions =
        moderation.listByContributor(viewer, consultation, contributor).stream()
            .filter(decision -> !decision.comment().equals(comment.id()))
            .toList();
    return new ContributorRecord(
        otherDecisions,
        inspection.countByState(viewer, consultation, contributor),
        flags.countReceived(viewer, consultation, contributor),
        author == null
            ? null
            : suspensions.findSuspension(viewer, consultation, author).orElse(null),
        review.isAuthor(viewer, consultation, comment.number()));
  }
}
