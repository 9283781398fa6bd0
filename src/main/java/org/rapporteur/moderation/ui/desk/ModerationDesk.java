package org.rapporteur.moderation.ui.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.thread.QuotingCommentService;
import org.rapporteur.discussion.thread.QuotingCommentService.QuotingComment;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.moderation.policy.Policy;
import org.rapporteur.moderation.policy.PolicyService;
import org.rapporteur.moderation.queue.QueueList;
import org.rapporteur.moderation.queue.QueuePage;
import org.rapporteur.moderation.queue.QueueService;
import org.rapporteur.moderation.queue.ReviewContext;
import org.springframework.stereotype.Component;

/// Loads the data of the moderation desk for the current viewer.
@Component
class ModerationDesk {

  private final QueueService queue;
  private final PolicyService policies;
  private final QuotingCommentService quotingComments;
  private final ViewerService viewers;
  private final Clock clock;

  ModerationDesk(
      QueueService queue,
      PolicyService policies,
      QuotingCommentService quotingComments,
      ViewerService viewers,
      Clock clock) {
    this.queue = queue;
    this.policies = policies;
    this.quotingComments = quotingComments;
    this.viewers = viewers;
    this.clock = clock;
  }

  /// Counts the items that await a moderator, by consultation.
  Map<ConsultationId, Integer> countWaiting() {
    return queue.countWaitingByConsultation(viewers.current());
  }

  Map<QueueList, Integer> countByList(ConsultationDetails consultation) {
    return queue.countByList(viewers.current(), consultation.id());
  }

  QueuePage loadFirstPage(ConsultationDetails consultation, QueueList list) {
    return loadPageAfter(consultation, list, 0);
  }

  /// Loads the page after the item with this cursor.
  QueuePage loadPageAfter(ConsultationDetails consultation, QueueList list, long after) {
    return queue.loadPage(viewers.current(), consultation.id(), list, after);
  }

  Optional<ReviewContext> findReviewContext(ConsultationDetails consultation, int comment) {
    return queue.findReviewContext(viewers.current(), consultation, comment);
  }

  Policy currentPolicy(ConsultationDetails consultation) {
    return policies.getCurrent(consultation.id());
  }

  /// Returns other comments that quote this comment.
  List<QuotingComment> listQuoting(ConsultationDetails consultation, int comment) {
    return quotingComments.listQuoting(viewers.current(), consultation.id(), comment);
  }

  Instant now() {
    return clock.instant();
  }
}
