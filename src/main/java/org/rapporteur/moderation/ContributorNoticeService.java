package org.rapporteur.moderation;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.submission.SubmissionReviewService;
import org.rapporteur.moderation.DecisionSql.DecisionGroup;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Prepares the notices about decisions for contributors. A contributor receives one notice for a
/// joint decision on a submission.
@Service
public class ContributorNoticeService {

  private final DecisionSql decisions;
  private final SubmissionReviewService submissions;
  private final Transactions transactions;

  ContributorNoticeService(
      DecisionSql decisions, SubmissionReviewService submissions, Transactions transactions) {
    this.decisions = decisions;
    this.submissions = submissions;
    this.transactions = transactions;
  }

  public Map<DecisionId, ContributorNotice> findNotices(Collection<DecisionId> ids) {
    return transactions.read(
        () -> {
          var groups = decisions.findGroups(ids);
          var submissionNumbers = findSubmissionNumbers(groups.values());
          return decisions.find(ids).stream()
              .map(
                  decision ->
                      createNotice(
                          decision,
                          Objects.requireNonNull(groups.get(decision.id())),
                          submissionNumbers.get(decision.comment())))
              .collect(Collectors.toMap(notice -> notice.decision().id(), Function.identity()));
        });
  }

  /// Only the first decision of a joint decision is about the submission.
  private Map<CommentId, Integer> findSubmissionNumbers(Collection<DecisionGroup> groups) {
    return submissions.findNumbers(
        groups.stream().filter(DecisionGroup::isFirst).map(DecisionGroup::comment).toList());
  }

  private static ContributorNotice createNotice(
      DecisionDetails decision, DecisionGroup group, @Nullable Integer submission) {
    String subject =
        group.isFirst() && submission != null
            ? SubmissionLinks.reference(submission)
            : CommentLinks.reference(decision.commentNumber());
    return new ContributorNotice(decision, subject, group.isJoined(), group.reversedDecision());
  }
}
