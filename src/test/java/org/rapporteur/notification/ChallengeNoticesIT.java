package org.rapporteur.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.SampleDrafts;
import org.rapporteur.response.challenge.ChallengeDraft;
import org.rapporteur.response.challenge.ChallengeGround;
import org.rapporteur.response.challenge.ChallengeLinks;
import org.rapporteur.response.challenge.ChallengeOutcome;
import org.rapporteur.response.challenge.ChallengeService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.GivenDrafts;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Tests the notices to the secretariat about a challenge, and to its author about the answer.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ChallengeNoticesIT {

  private static final String COMMENT_TEXT = "The Forum should continue for five years.";

  @Autowired GivenDrafts drafts;
  @Autowired ChallengeService challenges;
  @Autowired ReportService reports;
  @Autowired Fixtures fixtures;
  @Autowired ConsultationLifecycleService lifecycle;
  @Autowired CommentService comments;
  @Autowired InboxService inbox;

  @Test
  void challengeNotifiesSecretariatAndAnswerNotifiesAuthor() {
    var consultation = fixtures.anOpenConsultation();
    var author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    comments.post(
        author,
        consultation.id(),
        new CommentDraft(
            consultation.question(1).orElseThrow().id(),
            null,
            null,
            LanguageTag.ENGLISH,
            COMMENT_TEXT),
        Channel.WEB,
        IdempotencyKey.random());
    var secretariat = fixtures.theSecretariatOf(consultation.id());
    lifecycle.close(secretariat, consultation.id(), "All has been said.");
    drafts.give(consultation.id(), SampleDrafts.quoting(consultation.id(), 1, COMMENT_TEXT));
    reports.publish(secretariat, consultation.id());

    var challenge =
        challenges.challenge(
            author,
            consultation.id(),
            1,
            new ChallengeDraft(2, ChallengeGround.CITATION, 1, "I said more."));

    await()
        .untilAsserted(
            () ->
                assertThat(listTitles(secretariat))
                    .contains(author.name() + " challenged ¶ 2 of the report"));
    challenges.answer(
        secretariat,
        consultation.id(),
        challenge.entry().number(),
        ChallengeOutcome.ACCEPTED,
        "It is added.");
    String answered = "Your challenge to ¶ 2 of the report was answered: Accepted";
    await().untilAsserted(() -> assertThat(listTitles(author)).contains(answered));
    assertThat(inbox.loadPage(author, InboxFilter.ALL, InboxCursor.START, Locale.ENGLISH).items())
        .filteredOn(item -> item.title().equals(answered))
        .singleElement()
        .satisfies(
            item ->
                assertThat(item.link())
                    .isEqualTo(ChallengeLinks.challenge(consultation.slug(), challenge)));
    assertThat(listTitles(fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS))).isEmpty();
  }

  private List<String> listTitles(Viewer viewer) {
    return inbox
        .loadPage(viewer, InboxFilter.ALL, InboxCursor.START, Locale.ENGLISH)
        .items()
        .stream()
        .map(InboxItem::title)
        .toList();
  }
}
