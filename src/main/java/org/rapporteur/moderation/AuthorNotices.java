package org.rapporteur.moderation;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.submission.SubmissionReview;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Service;

/// For whoever tells authors what was decided: decisions complete, and with whether they are still
/// in force. What was decided on a whole submission is told once.
@Service
public class AuthorNotices {

  private final Decisions decisions;
  private final SubmissionReview submissions;
  private final UseCases useCases;

  AuthorNotices(Decisions decisions, SubmissionReview submissions, UseCases useCases) {
    this.decisions = decisions;
    this.submissions = submissions;
    this.useCases = useCases;
  }

  public Map<DecisionId, AuthorNotice> of(Collection<DecisionId> ids) {
    return useCases.read(
        () -> {
          var company = decisions.company(ids);
          var firsts = company.values().stream().filter(Decisions.Company::isFirst);
          var submission = submissions.numbersOf(firsts.map(Decisions.Company::comment).toList());
          return decisions.find(ids).stream()
              .map(
                  decision -> {
                    var with = Objects.requireNonNull(company.get(decision.id()));
                    var whole = with.isFirst() ? submission.get(decision.comment()) : null;
                    return notice(decision, with, whole);
                  })
              .collect(Collectors.toMap(n -> n.decision().id(), Function.identity()));
        });
  }

  private static AuthorNotice notice(
      DecisionDetails decision, Decisions.Company with, @Nullable Integer whole) {
    String about =
        whole == null
            ? CommentLinks.reference(decision.commentNumber())
            : SubmissionLinks.reference(whole);
    return new AuthorNotice(decision, about, with.isJoined(), with.takesBack());
  }
}
