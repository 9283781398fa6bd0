package org.rapporteur.moderation.queue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.submission.SubmissionReviewService;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentInspectionService;
import org.rapporteur.discussion.thread.InspectedComment;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.appeal.AppealService;
import org.rapporteur.moderation.queue.ReviewContext.AppealContext;
import org.rapporteur.moderation.queue.ReviewContext.SubmissionContext;
import org.rapporteur.moderation.queue.ReviewContext.ThreadContext;
import org.springframework.stereotype.Component;

/// Loads the context of a comment under review.
@Component
class ReviewContextLoader {

  private static final int MAX_RELATED = 5;

  private final CommentInspectionService inspection;
  private final ThreadService threads;
  private final SubmissionReviewService submissions;
  private final RaisedFlagLoader flags;
  private final ModerationService moderation;
  private final AppealService appeals;
  private final ContributorRecordLoader contributors;

  ReviewContextLoader(
      CommentInspectionService inspection,
      ThreadService threads,
      SubmissionReviewService submissions,
      RaisedFlagLoader flags,
      ModerationService moderation,
      AppealService appeals,
      ContributorRecordLoader contributors) {
    this.inspection = inspection;
    this.threads = threads;
    this.submissions = submissions;
    this.flags = flags;
    this.moderation = moderation;
    this.appeals = appeals;
    this.contributors = contributors;
  }

  Optional<ReviewContext> find(Viewer viewer, ConsultationDetails consultation, int number) {
    return inspection
        .findComment(viewer, consultation.id(), number)
        .map(subject -> load(viewer, consultation, subject));
  }

  private ReviewContext load(
      Viewer viewer, ConsultationDetails consultation, InspectedComment subject) {
    var id = consultation.id();
    var comment = subject.comment();
    var decisions = moderation.listByComment(viewer, id, comment.id());
    return new ReviewContext(
        subject,
        new ThreadContext(listAncestors(consultation, comment), listRelated(consultation, comment)),
        flags.listByComment(viewer, id, comment.id()),
        decisions,
        contributors.load(viewer, id, subject),
        findAppeal(viewer, id, decisions).orElse(null),
        loadSubmission(viewer, id, comment));
  }

  private List<CommentDetails> listAncestors(
      ConsultationDetails consultation, CommentDetails comment) {
    return threads.listAncestors(consultation, comment).stream()
        .filter(ancestor -> !ancestor.id().equals(comment.id()))
        .toList();
  }

  private List<CommentDetails> listRelated(
      ConsultationDetails consultation, CommentDetails comment) {
    var parent = comment.parent();
    var parentOrSelf =
        parent == null ? Optional.of(comment) : threads.findComment(consultation, parent);
    return parentOrSelf.stream()
        .flatMap(above -> threads.listDirectReplies(above, 0).items().stream())
        .filter(reply -> !reply.id().equals(comment.id()) && reply.state().showsText())
        .limit(MAX_RELATED)
        .toList();
  }

  private Optional<AppealContext> findAppeal(
      Viewer viewer, ConsultationId consultation, List<DecisionDetails> decisions) {
    return decisions.stream()
        .flatMap(decision -> appeals.findByEntry(consultation, decision.number()).stream())
        .findFirst()
        .map(appeal -> new AppealContext(appeal, appeals.isAnswerableBy(viewer, appeal)));
  }

  private @Nullable SubmissionContext loadSubmission(
      Viewer viewer, ConsultationId consultation, CommentDetails comment) {
    return comment.submission() == null
        ? null
        : new SubmissionContext(
            submissions.loadSummary(comment.id()),
            inspection.findComments(
                viewer, consultation, submissions.listOtherAnswers(comment.id())));
  }
}
