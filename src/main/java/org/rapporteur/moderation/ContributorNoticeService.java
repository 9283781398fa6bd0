package org.rapporteur.moderation;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.submission.SubmissionReviewService;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Prepares the notices about decisions for contributors. A decision on a whole submission gives
/// one notice.
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
          var company = decisions.findGroups(ids);
          var firsts = company.values().stream().filter(DecisionSql.DecisionGroup::isFirst);
          var submission =
              submissions.findNumbers(firsts.map(DecisionSql.DecisionGroup::comment).toList());
          return decisions.find(ids).stream()
              .map(
                  decision -> {
                    var group = Objects.requireNonNull(company.get(decision.id()));
                    var submissionNumber =
                        group.isFirst() ? submission.get(decision.comment()) : null;
                    return createNotice(decision, group, submissionNumber);
                  })
              .collect(Collectors.toMap(n -> n.decision().id(), Function.identity()));
        });
  }

  private static ContributorNotice createNotice(
      DecisionDetails decision, DecisionSql.DecisionGroup group, @Nullable Integer submission) {
    String about =
        submission == null
            ? CommentLinks.reference(decision.commentNumber())
            : SubmissionLinks.reference(submission);
    return new ContributorNotice(decision, about, group.isJoined(), group.reversedDecision());
  }
}
