package org.rapporteur.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.submission.DelegationOfTwo;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.WithMailServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whoever submitted formally is told once of what was decided on all answers as one.
@Tag("transactions")
class SubmissionDecisionsIT extends WithMailServer {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final DecisionDraft ADVERSE =
      new DecisionDraft("3.2", "Send it again without the number.", "A private number.");

  @Autowired Fixtures fixtures;
  @Autowired DelegationLifecycleService speaking;
  @Autowired SubmissionService submissions;
  @Autowired ModerationService moderation;
  @Autowired InboxService inbox;
  @Autowired JdbcClient database;

  private DelegationOfTwo delegation;
  private ConsultationDetails asked;
  private Viewer second;
  private DecisionDetails declined;

  @BeforeEach
  void aSubmissionIsDeclined() {
    delegation = DelegationOfTwo.of(fixtures, speaking);
    asked = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    second = fixtures.aModeratorOf(asked.id());
    submissions.send(
        delegation.head(),
        asked.id(),
        delegation.createDraft("We favour renewal.", Map.of(1, "Met.", 2, "Continue.")),
        IdempotencyKey.random());
    declined = moderation.decline(fixtures.aModeratorOf(asked.id()), asked.id(), 2, ADVERSE);
    becomesTold(1);
  }

  @Test
  void wholeIsToldOnceAndSoIsItsReversal() {
    assertThat(told()).containsExactly("S-1 was declined");

    moderation.overturn(second, asked.id(), declined.number(), "It is a public number.");

    becomesTold(2);
    assertThat(told()).containsExactly("S-1 was published", "S-1 was declined");
    assertThat(mails()).isEqualTo(2);

    moderation.remove(second, asked.id(), 2, ADVERSE);
    becomesTold(3);
    assertThat(told()).first().isEqualTo("C2 was removed");
  }

  @Test
  void oneAnswerThatIsDecidedOnAnewIsToldByItsOwnNumber() {
    moderation.overturn(second, asked.id(), declined.number() + 1, "It is a public number.");

    becomesTold(2);
    assertThat(told()).containsExactly("C1 was published", "S-1 was declined");
    assertThat(mails()).isEqualTo(2);
  }

  /// And nothing is left that could still be told.
  private void becomesTold(int times) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              undoTimeIsOver(database);
              assertThat(told()).hasSize(times);
              assertThat(waiting()).isZero();
            });
  }

  private List<String> told() {
    return inbox
        .loadPage(delegation.head(), InboxFilter.DECISIONS, InboxCursor.START, Locale.ENGLISH)
        .items()
        .stream()
        .map(InboxItem::title)
        .toList();
  }

  private int waiting() {
    return count("SELECT COUNT(*) FROM inbox_item WHERE person_id = ? AND NOT shown");
  }

  private int mails() {
    return count("SELECT COUNT(*) FROM mail WHERE person_id = ? AND event_key LIKE 'decision:%'");
  }

  private int count(String of) {
    return database
        .sql(of)
        .param(delegation.head().requireSignedIn("test").value())
        .query(Integer.class)
        .single();
  }
}
