package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.submission.DelegationOfTwo;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.language.TextSpan;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.SummaryModerationService;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Tests that the search neither finds nor counts the hidden parts of a formal submission, from the
/// moment of the removal.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class SubmissionRemovalsIT {

  private static final DecisionDraft ADVERSE =
      new DecisionDraft("3.3", "Against the policy.", "It broke a rule.");
  private static final DecisionDraft FAVOURABLE = new DecisionDraft("3.3", "", "Again.");

  @Autowired Fixtures fixtures;
  @Autowired DelegationLifecycleService delegationLifecycle;
  @Autowired ModerationService moderation;
  @Autowired SummaryModerationService summaries;
  @Autowired CommentService comments;
  @Autowired ConsultationLifecycleService lifecycle;
  @Autowired ViewerService viewers;
  @Autowired SearchedSubmissions submitted;

  DelegationOfTwo delegation;
  ConsultationDetails consultation;
  Viewer moderator;

  @BeforeEach
  void createDelegation() {
    delegation = DelegationOfTwo.called("Ministry of Zyxposts", fixtures, delegationLifecycle);
    openConsultation(ReviewTiming.AFTER);
  }

  @Test
  void publishedSubmissionIsFoundUntilUndone() {
    openConsultation(ReviewTiming.BEFORE);
    submitted.send(consultation, delegation, "We favour zyxwaiting.");
    submitted.requireNotFound(consultation, "zyxwaiting");
    submitted.requireNotFound(consultation, "zyxposts");

    var published = moderation.publish(moderator, consultation.id(), 1, FAVOURABLE);
    assertThat(submitted.countFound(consultation, "zyxwaiting")).isEqualTo(1);

    moderation.undo(moderator, consultation.id(), published.number());
    submitted.requireNotFound(consultation, "zyxwaiting");
  }

  @Test
  void declinedOrReturnedSubmissionIsNotFound() {
    openConsultation(ReviewTiming.BEFORE);
    submitted.send(consultation, delegation, "We favour zyxdeclined.");
    var first = moderation.decline(moderator, consultation.id(), 1, ADVERSE);
    submitted.requireNotFound(consultation, "zyxdeclined");
    // The new decision on the second answer makes the submission public.
    moderation.undo(moderator, consultation.id(), first.number() + 1);
    moderation.publish(moderator, consultation.id(), 2, FAVOURABLE);
    assertThat(submitted.countFound(consultation, "zyxdeclined")).isEqualTo(1);

    moderation.undo(moderator, consultation.id(), first.number());

    submitted.requireNotFound(consultation, "zyxdeclined");
  }

  @Test
  void changeAwaitingReviewIsNotFound() {
    openConsultation(ReviewTiming.BEFORE);
    submitted.send(consultation, delegation, "We favour zyxbefore.");
    moderation.publish(moderator, consultation.id(), 1, FAVOURABLE);
    submitted.change(consultation, delegation, "We favour zyxafter.");

    submitted.requireNotFound(consultation, "zyxafter");
    assertThat(submitted.countFound(consultation, "zyxbefore")).isEqualTo(1);

    moderation.publishEdit(moderator, consultation.id(), 1, FAVOURABLE);
    submitted.requireNotFound(consultation, "zyxbefore");
    assertThat(submitted.countFound(consultation, "zyxafter")).isEqualTo(1);
  }

  @Test
  void removedSummaryIsNotFoundUntilRestored() {
    submitted.addFile(consultation, delegation, "zyxname.odt", "Eleven zyxannexed hubs");
    submitted.send(consultation, delegation, "We favour zyxremoved.");
    submitted.awaitCount(consultation, "zyxannexed", 1);

    summaries.remove(moderator, consultation.id(), 1, ADVERSE);

    for (String word : List.of("zyxremoved", "zyxannexed", "zyxname")) {
      submitted.requireNotFound(consultation, word);
    }
    // The answers are public, so the submission is found by the name of its delegation.
    assertThat(submitted.countFound(consultation, "zyxposts")).isEqualTo(1);
    summaries.restore(moderator, consultation.id(), 1, FAVOURABLE);
    for (String word : List.of("zyxremoved", "zyxannexed", "zyxname")) {
      assertThat(submitted.countFound(consultation, word)).as(word).isEqualTo(1);
    }
  }

  @Test
  void redactedWordsAreNotFoundUntilUndone() {
    submitted.send(consultation, delegation, "Our zyxredacted beside zyxkept.");

    var redacted =
        summaries.redact(moderator, consultation.id(), 1, List.of(new TextSpan(4, 15)), ADVERSE);

    submitted.requireNotFound(consultation, "zyxredacted");
    var results = submitted.find(consultation, Map.of("q", List.of("zyxkept")));
    assertThat(results.total()).isEqualTo(1);
    assertThat(results.counts().get(Facet.MARK)).isEqualTo(Map.of("REDACTED", 1L));
    assertThat(results.hits().getFirst().excerpt().toHtml())
        .isEqualTo("Our █████ beside <mark>zyxkept</mark>.");
    moderation.undo(moderator, consultation.id(), redacted.number());
    assertThat(submitted.countFound(consultation, "zyxredacted")).isEqualTo(1);
  }

  @Test
  void withdrawnSubmissionIsNotFound() {
    submitted.send(consultation, delegation, "We favour zyxwithdrawn.");
    assertThat(submitted.countFound(consultation, "zyxwithdrawn")).isEqualTo(1);

    submitted.withdraw(consultation, delegation);

    submitted.requireNotFound(consultation, "zyxwithdrawn");
    assertThat(submitted.countFound(consultation, "S-1")).isZero();
  }

  @Test
  void submissionIsFoundWhileAnyAnswerIsPublic() {
    submitted.send(consultation, delegation, "We favour zyxanswered.");
    comments.withdraw(delegation.head(), consultation.id(), 1);
    assertThat(submitted.countFound(consultation, "zyxanswered")).isEqualTo(1);

    moderation.remove(moderator, consultation.id(), 2, ADVERSE);
    submitted.requireNotFound(consultation, "zyxanswered");

    moderation.restore(moderator, consultation.id(), 2, FAVOURABLE);
    assertThat(submitted.countFound(consultation, "zyxanswered")).isEqualTo(1);
  }

  @Test
  void submissionsOfWithdrawnConsultationAreNotFound() {
    submitted.send(consultation, delegation, "We favour zyxgone.");
    assertThat(submitted.countFound(consultation, "zyxgone")).isEqualTo(1);
    lifecycle.withdraw(
        fixtures.theSecretariatOf(consultation.id()), consultation.id(), "Asked elsewhere.");

    submitted.requireNotFound(consultation, "zyxgone");
  }

  private void openConsultation(ReviewTiming review) {
    consultation = fixtures.anOpenConsultation(review);
    moderator = fixtures.aModeratorOf(consultation.id());
  }
}
