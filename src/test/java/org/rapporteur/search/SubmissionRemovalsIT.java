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

/// Nothing of a formal submission that is not public is found or counted, from the answer to
/// whoever took it away.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class SubmissionRemovalsIT {

  private static final DecisionDraft ADVERSE =
      new DecisionDraft("3.3", "Against the policy.", "It broke a rule.");
  private static final DecisionDraft FAVOURABLE = new DecisionDraft("3.3", "", "Again.");

  @Autowired Fixtures fixtures;
  @Autowired DelegationLifecycleService speaking;
  @Autowired ModerationService moderation;
  @Autowired SummaryModerationService summaries;
  @Autowired CommentService comments;
  @Autowired ConsultationLifecycleService holding;
  @Autowired ViewerService viewers;
  @Autowired SearchedSubmissions submitted;

  DelegationOfTwo delegation;
  ConsultationDetails asked;
  Viewer moderator;

  @BeforeEach
  void aDelegation() {
    delegation = DelegationOfTwo.called("Ministry of Zyxposts", fixtures, speaking);
    open(ReviewTiming.AFTER);
  }

  @Test
  void submissionIsFoundOnceItIsPublishedAndNotWhenThatIsUndone() {
    open(ReviewTiming.BEFORE);
    submitted.send(asked, delegation, "We favour zyxwaiting.");
    submitted.assertGone(asked, "zyxwaiting");
    submitted.assertGone(asked, "zyxposts");

    var published = moderation.publish(moderator, asked.id(), 1, FAVOURABLE);
    assertThat(submitted.total(asked, "zyxwaiting")).isEqualTo(1);

    moderation.undo(moderator, asked.id(), published.number());
    submitted.assertGone(asked, "zyxwaiting");
  }

  @Test
  void declinedSubmissionIsNeverFoundAndOneReturnedToReviewNoMore() {
    open(ReviewTiming.BEFORE);
    submitted.send(asked, delegation, "We favour zyxdeclined.");
    var first = moderation.decline(moderator, asked.id(), 1, ADVERSE);
    submitted.assertGone(asked, "zyxdeclined");
    // The second answer is decided on anew, and makes what stands of it public.
    moderation.undo(moderator, asked.id(), first.number() + 1);
    moderation.publish(moderator, asked.id(), 2, FAVOURABLE);
    assertThat(submitted.total(asked, "zyxdeclined")).isEqualTo(1);

    moderation.undo(moderator, asked.id(), first.number());

    submitted.assertGone(asked, "zyxdeclined");
  }

  @Test
  void changeThatAwaitsReviewIsNotFoundAndTheWordsBeforeItAre() {
    open(ReviewTiming.BEFORE);
    submitted.send(asked, delegation, "We favour zyxbefore.");
    moderation.publish(moderator, asked.id(), 1, FAVOURABLE);
    submitted.change(asked, delegation, "We favour zyxafter.");

    submitted.assertGone(asked, "zyxafter");
    assertThat(submitted.total(asked, "zyxbefore")).isEqualTo(1);

    moderation.publishEdit(moderator, asked.id(), 1, FAVOURABLE);
    submitted.assertGone(asked, "zyxbefore");
    assertThat(submitted.total(asked, "zyxafter")).isEqualTo(1);
  }

  @Test
  void removedSummaryIsGoneWithItsFilesUntilItIsRestored() {
    submitted.add(asked, delegation, "zyxname.odt", "Eleven zyxannexed hubs");
    submitted.send(asked, delegation, "We favour zyxremoved.");
    submitted.awaitTotal(asked, "zyxannexed", 1);

    summaries.remove(moderator, asked.id(), 1, ADVERSE);

    for (String word : List.of("zyxremoved", "zyxannexed", "zyxname")) {
      submitted.assertGone(asked, word);
    }
    // Its answers can be read, so its place is found by who submits it.
    assertThat(submitted.total(asked, "zyxposts")).isEqualTo(1);
    summaries.restore(moderator, asked.id(), 1, FAVOURABLE);
    for (String word : List.of("zyxremoved", "zyxannexed", "zyxname")) {
      assertThat(submitted.total(asked, word)).as(word).isEqualTo(1);
    }
  }

  @Test
  void redactedWordsAreGoneAndTheRestStaysUntilThatIsUndone() {
    submitted.send(asked, delegation, "Our zyxredacted beside zyxkept.");

    var redacted =
        summaries.redact(moderator, asked.id(), 1, List.of(new TextSpan(4, 15)), ADVERSE);

    submitted.assertGone(asked, "zyxredacted");
    var kept = submitted.find(asked, Map.of("q", List.of("zyxkept")));
    assertThat(kept.total()).isEqualTo(1);
    assertThat(kept.counts().get(Facet.MARK)).isEqualTo(Map.of("REDACTED", 1L));
    assertThat(kept.hits().getFirst().excerpt().toHtml())
        .isEqualTo("Our █████ beside <mark>zyxkept</mark>.");
    moderation.undo(moderator, asked.id(), redacted.number());
    assertThat(submitted.total(asked, "zyxredacted")).isEqualTo(1);
  }

  @Test
  void withdrawnSubmissionIsGone() {
    submitted.send(asked, delegation, "We favour zyxwithdrawn.");
    assertThat(submitted.total(asked, "zyxwithdrawn")).isEqualTo(1);

    submitted.withdraw(asked, delegation);

    submitted.assertGone(asked, "zyxwithdrawn");
    assertThat(submitted.total(asked, "S-1")).isZero();
  }

  @Test
  void submissionGoesWithTheLastOfItsAnswersAndReturnsWithIt() {
    submitted.send(asked, delegation, "We favour zyxanswered.");
    comments.withdraw(delegation.head(), asked.id(), 1);
    assertThat(submitted.total(asked, "zyxanswered")).isEqualTo(1);

    moderation.remove(moderator, asked.id(), 2, ADVERSE);
    submitted.assertGone(asked, "zyxanswered");

    moderation.restore(moderator, asked.id(), 2, FAVOURABLE);
    assertThat(submitted.total(asked, "zyxanswered")).isEqualTo(1);
  }

  @Test
  void submissionsOfAWithdrawnConsultationAreGone() {
    submitted.send(asked, delegation, "We favour zyxgone.");
    assertThat(submitted.total(asked, "zyxgone")).isEqualTo(1);
    holding.withdraw(fixtures.theSecretariatOf(asked.id()), asked.id(), "Asked elsewhere.");

    submitted.assertGone(asked, "zyxgone");
  }

  private void open(ReviewTiming review) {
    asked = fixtures.anOpenConsultation(review);
    moderator = fixtures.aModeratorOf(asked.id());
  }
}
