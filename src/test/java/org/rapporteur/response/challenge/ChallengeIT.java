package org.rapporteur.response.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.submission.DelegationOfTwo;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.SampleDrafts;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.GivenDrafts;
import org.rapporteur.synthesis.OpenChallenges;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.Outcomes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Challenges of two contributors to a report of two paragraphs.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class ChallengeIT {

  private static final String FIRST = "The Forum should continue for five years.";
  private static final String SECOND = "Hubs must be paid for by the host country.";
  private static final String WORDS = "I said five years and a review after the third meeting.";

  @LocalServerPort int port;
  @Autowired GivenDrafts drafts;
  @Autowired ChallengeService challenges;
  @Autowired ChallengeEligibilityService eligibility;
  @Autowired OpenChallenges open;
  @Autowired ReportService reports;
  @Autowired Fixtures fixtures;
  @Autowired ConsultationService consultations;
  @Autowired DelegationLifecycleService speaking;
  @Autowired ConsultationLifecycleService holding;
  @Autowired CommentService comments;
  @Autowired CommentReviewService review;
  @Autowired ThreadService threads;
  @Autowired PublicLogService log;
  @Autowired Transactions transactions;
  @Autowired JdbcClient database;

  private ConsultationDetails consultation;
  private Viewer contributor;
  private Viewer another;
  private Viewer secretariat;

  @BeforeEach
  void aReportOnTwoComments() {
    consultation = fixtures.anOpenConsultation();
    contributor = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    another = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    post(contributor, consultation, null, FIRST);
    post(another, consultation, null, SECOND);
    secretariat = reported(consultation, FIRST, SECOND);
  }

  @Test
  void challengeIsPublicAndInTheLog() {
    var made = challenge(contributor, 2, 1);

    assertThat(challenges.list(Viewer.VISITOR, consultation.id(), 1)).containsExactly(made);
    assertThat(made.challenger().name()).isEqualTo(contributor.name());
    assertThat(made.challenger().group()).isEqualTo(StakeholderGroup.GOVERNMENTS);
    assertThat(made.paragraph().id()).isEqualTo("para2");
    assertThat(made.isOpen()).isTrue();
    assertThat(entry(made.entry().number()))
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo("challenge-made");
              assertThat(entry.subject()).isEqualTo("edition 1, ¶ 2");
              assertThat(entry.text()).isEqualTo(WORDS);
              assertThat(entry.facts())
                  .containsEntry("edition", "1")
                  .containsEntry("paragraph", "2")
                  .containsEntry("ground", "comment")
                  .containsEntry("comment", "C1");
            });
  }

  @Test
  void openChallengesAreListedUntilAnswered() {
    var made = challenge(contributor, 2, 1);

    assertThat(open.listOpen(consultation.id()))
        .containsExactly(new OpenChallenges.OpenChallenge(made.entry().label(), "para2"));

    challenges.answer(
        secretariat,
        consultation.id(),
        made.entry().number(),
        ChallengeOutcome.DECLINED,
        "It is fair.");
    assertThat(open.listOpen(consultation.id())).isEmpty();
  }

  @Test
  void speakerChallengesForDelegationUnderOwnName() {
    var two = DelegationOfTwo.of(fixtures, speaking);
    var asked = fixtures.anOpenConsultation();
    post(two.head(), asked, two.id(), FIRST);
    reported(asked, FIRST);

    var made = challenges.challenge(two.adviser(), asked.id(), 1, draft(2, 1));

    assertThat(made.challenger().name())
        .isEqualTo(two.adviser().name())
        .isNotEqualTo(two.head().name());
    assertThat(made.challenger().organization()).isEqualTo("Ministry of Posts");
  }

  @Test
  void answerIsPublicInTheLogAndFinal() {
    var made = challenge(contributor, 2, 1);

    var answered = answer(made, ChallengeOutcome.ACCEPTED_IN_PART);

    assertThat(challenges.get(Viewer.VISITOR, consultation.id(), made.entry().number()))
        .isEqualTo(answered);
    assertThat(answered.isAccepted()).isTrue();
    assertThat(answered.answer()).isNotNull();
    assertThat(entry(answered.answer().entry().number()))
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo("challenge-accepted-in-part");
              assertThat(entry.subject()).isEqualTo(made.entry().label());
              assertThat(entry.text()).isEqualTo("The review is added.");
            });
    assertThatThrownBy(() -> answer(made, ChallengeOutcome.DECLINED))
        .isInstanceOf(ChallengeAlreadyAnswered.class);
    assertThat(challenges.list(Viewer.VISITOR, consultation.id(), 1)).containsExactly(answered);
  }

  @Test
  void onlyOwnPublishedCommentCanBeConcerned() {
    var stranger = fixtures.aStakeholder(StakeholderGroup.PRIVATE_SECTOR);

    assertThatThrownBy(() -> challenge(contributor, 2, 2)).isInstanceOf(NotOwnComment.class);
    assertThatThrownBy(() -> challenge(stranger, 2, 1)).isInstanceOf(NotOwnComment.class);
    assertThatThrownBy(() -> challenge(contributor, 9, 1)).isInstanceOf(NotFound.class);
    remove(1);
    assertThatThrownBy(() -> challenge(contributor, 2, 1)).isInstanceOf(NotOwnComment.class);
    assertThat(challenges.list(Viewer.VISITOR, consultation.id(), 1)).isEmpty();
    assertThat(eligibility.listComments(stranger, consultation.id(), 1)).isEmpty();
    assertThat(eligibility.listComments(another, consultation.id(), 1))
        .extracting(comment -> comment.number())
        .containsExactly(2);
  }

  @Test
  void challengeStaysWhenItsCommentIsRemoved() {
    var made = challenge(contributor, 2, 1);

    remove(1);

    assertThat(challenges.list(Viewer.VISITOR, consultation.id(), 1)).containsExactly(made);
    assertThat(answer(made, ChallengeOutcome.DECLINED).isAccepted()).isFalse();
  }

  @Test
  void personHasOneOpenChallengePerParagraphAndTwentyTotal() {
    var first = challenge(contributor, 2, 1);
    assertThatThrownBy(() -> challenge(contributor, 2, 1)).isInstanceOf(AlreadyChallenged.class);
    challenge(another, 2, 2);
    answer(first, ChallengeOutcome.DECLINED);
    for (int made = 1; made < ChallengeService.MAX_PER_PERSON; made++) {
      answer(challenge(contributor, 1 + made % 2, 1), ChallengeOutcome.DECLINED);
    }
    assertThatThrownBy(() -> challenge(contributor, 2, 1)).isInstanceOf(TooManyChallenges.class);
    assertThat(challenges.list(Viewer.VISITOR, consultation.id(), 1)).hasSize(21);
  }

  @Test
  void onlyLatestEditionCanBeChallengedForThirtyDays() {
    var made = challenge(contributor, 2, 1);
    reports.publish(secretariat, consultation.id());

    assertThatThrownBy(() -> challenge(another, 2, 2)).isInstanceOf(ChallengesClosed.class);
    assertThat(eligibility.listComments(another, consultation.id(), 1)).isEmpty();
    assertThat(challenges.list(Viewer.VISITOR, consultation.id(), 1)).containsExactly(made);
    assertThat(challenges.list(Viewer.VISITOR, consultation.id(), 2)).isEmpty();
    assertThat(eligibility.listComments(another, consultation.id(), 2)).hasSize(1);
    database
        .sql(
            "UPDATE report_edition SET published_at = published_at - INTERVAL 30 DAY WHERE consultation_id = ?")
        .param(consultation.id().value())
        .update();
    assertThat(eligibility.listComments(another, consultation.id(), 2)).isEmpty();
    assertThatThrownBy(() -> challenges.challenge(another, consultation.id(), 2, draft(2, 2)))
        .isInstanceOf(ChallengesClosed.class);
    assertThat(answer(made, ChallengeOutcome.ACCEPTED).isAccepted()).isTrue();
  }

  @Test
  void archivedConsultationCannotBeChallenged() {
    assertThat(openUntil()).isPresent();
    assertThat(isChallengeableBy(contributor)).isTrue();

    holding.archive(secretariat, consultation.id(), "All is said.");

    assertThatThrownBy(() -> challenge(contributor, 2, 1)).isInstanceOf(ChallengesClosed.class);
    assertThat(eligibility.listComments(contributor, consultation.id(), 1)).isEmpty();
    assertThat(openUntil()).isEmpty();
    assertThat(isChallengeableBy(contributor)).isFalse();
  }

  @Test
  void onlyContributorsCanChallenge() {
    var stranger = fixtures.aStakeholder(StakeholderGroup.PRIVATE_SECTOR);

    assertThat(isChallengeableBy(contributor)).isTrue();
    assertThat(isChallengeableBy(stranger)).isFalse();
    assertThat(isChallengeableBy(Viewer.VISITOR)).isFalse();
    remove(1);
    assertThat(isChallengeableBy(contributor)).isFalse();
    assertThat(isChallengeableBy(another)).isTrue();
  }

  @Test
  void contributorChoosesAmongAllOwnComments() {
    int most = ThreadService.MAX_ITEMS + 1;
    var asked = fixtures.anOpenConsultation();
    for (int said = 1; said <= most; said++) {
      post(contributor, asked, null, FIRST);
    }
    reported(asked, Collections.nCopies(most, FIRST).toArray(String[]::new));

    assertThat(eligibility.listComments(contributor, asked.id(), 1))
        .extracting(comment -> comment.number())
        .hasSize(most)
        .isSorted()
        .endsWith(most);
  }

  @Test
  void oneOfTwoEqualConcurrentChallengesSucceeds() {
    var outcomes = Outcomes.atOnce(Collections.nCopies(2, () -> challenge(contributor, 2, 1)));

    assertThat(outcomes.refusals()).singleElement().isInstanceOf(AlreadyChallenged.class);
    assertThat(challenges.list(Viewer.VISITOR, consultation.id(), 1))
        .hasSize(1)
        .isEqualTo(outcomes.results());
  }

  @Test
  void oneOfTwoConcurrentAnswersSucceeds() {
    var made = challenge(contributor, 2, 1);

    var outcomes =
        Outcomes.<ChallengeDetails>atOnce(
            List.of(
                () -> answer(made, ChallengeOutcome.ACCEPTED),
                () -> answer(made, ChallengeOutcome.DECLINED)));

    assertThat(outcomes.refusals()).singleElement().isInstanceOf(ChallengeAlreadyAnswered.class);
    assertThat(challenges.list(Viewer.VISITOR, consultation.id(), 1)).isEqualTo(outcomes.results());
    assertThat(
            log.listNewestBefore(new LogName(consultation.slug().value()), Integer.MAX_VALUE, 20))
        .filteredOn(entry -> entry.subject().equals(made.entry().label()))
        .hasSize(1);
  }

  @Test
  void lightPageShowsChallengesAndAnswers() throws Exception {
    var made = challenge(contributor, 2, 1);
    assertThat(light("/report/1/challenges"))
        .contains(WORDS, contributor.name(), made.entry().label(), "Open, answer by")
        .doesNotContain("<script");
    var answered = answer(made, ChallengeOutcome.DECLINED);
    assertThat(light("/report/1/challenges")).contains("Declined", "The review is added.");
    String link = ChallengeLinks.challenge(consultation.slug(), made);
    assertThat(light("/log/" + made.entry().number())).contains(link);
    assertThat(answered.answer()).isNotNull();
    assertThat(light("/log/" + answered.answer().entry().number())).contains(link);
    assertThat(light("/log/1")).doesNotContain("#M-");
    assertThat(light("")).contains("/light" + ChallengeLinks.list(consultation.slug(), 1));
  }

  private String light(String below) throws Exception {
    var address =
        URI.create(
            "http://127.0.0.1:" + port + "/light/consultations/" + consultation.slug() + below);
    try (var client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }
  }

  private Optional<Instant> openUntil() {
    return eligibility.findDeadline(
        consultations.get(consultation.id()), 1, reports.getLatest(another, consultation.id()));
  }

  private boolean isChallengeableBy(Viewer viewer) {
    return eligibility.canChallenge(
        viewer,
        consultations.get(consultation.id()),
        1,
        reports.getLatest(viewer, consultation.id()));
  }

  private ChallengeDetails challenge(Viewer viewer, int paragraph, int comment) {
    return challenges.challenge(viewer, consultation.id(), 1, draft(paragraph, comment));
  }

  private static ChallengeDraft draft(int paragraph, int comment) {
    return new ChallengeDraft(paragraph, ChallengeGround.COMMENT, comment, WORDS);
  }

  private ChallengeDetails answer(ChallengeDetails challenge, ChallengeOutcome outcome) {
    return challenges.answer(
        secretariat,
        consultation.id(),
        challenge.entry().number(),
        outcome,
        "The review is added.");
  }

  private LogEntry entry(int number) {
    return log.findEntry(new LogName(consultation.slug().value()), number).orElseThrow();
  }

  private void remove(int number) {
    var comment = threads.findComment(consultation, number).orElseThrow().id();
    transactions.write(() -> review.remove(comment));
  }

  private Viewer reported(ConsultationDetails asked, String... said) {
    var reporting = fixtures.theSecretariatOf(asked.id());
    holding.close(reporting, asked.id(), "All has been said.");
    drafts.give(asked.id(), SampleDrafts.quoting(asked.id(), 3, said));
    reports.publish(reporting, asked.id());
    return reporting;
  }

  private void post(
      Viewer viewer, ConsultationDetails asked, @Nullable DelegationId delegation, String text) {
    comments.post(
        viewer,
        asked.id(),
        new CommentDraft(
            asked.question(1).orElseThrow().id(), null, delegation, LanguageTag.ENGLISH, text),
        Channel.WEB,
        IdempotencyKey.random());
  }
}
