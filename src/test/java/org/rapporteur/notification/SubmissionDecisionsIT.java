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

/// Tests that one decision on all answers of a formal submission gives one notification.
@Tag("transactions")
class SubmissionDecisionsIT extends WithMailServer {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final DecisionDraft ADVERSE =
      new DecisionDraft("3.2", "Send it again without the number.", "A private number.");

  @Autowired Fixtures fixtures;
  @Autowired DelegationLifecycleService delegationLifecycle;
  @Autowired SubmissionService submissions;
  @Autowired ModerationService moderation;
  @Autowired InboxService inbox;
  @Autowired JdbcClient database;

  private DelegationOfTwo delegation;
  private ConsultationDetails consultation;
  private Viewer secondModerator;
  private DecisionDetails declined;

  @BeforeEach
  void declineSubmission() {
    delegation = DelegationOfTwo.of(fixtures, delegationLifecycle);
    consultation = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    secondModerator = fixtures.aModeratorOf(consultation.id());
    submissions.send(
        delegation.head(),
        consultation.id(),
        delegation.createDraft("We favour renewal.", Map.of(1, "Met.", 2, "Continue.")),
        IdempotencyKey.random());
    declined =
        moderation.decline(fixtures.aModeratorOf(consultation.id()), consultation.id(), 2, ADVERSE);
    awaitItemCount(1);
  }

  @Test
  void submissionDecisionAndReversalNotifyOnceEach() {
    assertThat(listItemTitles()).containsExactly("S-1 was declined");

    moderation.overturn(
        secondModerator, consultation.id(), declined.number(), "It is a public number.");

    awaitItemCount(2);
    assertThat(listItemTitles()).containsExactly("S-1 was published", "S-1 was declined");
    assertThat(countMails()).isEqualTo(2);

    moderation.remove(secondModerator, consultation.id(), 2, ADVERSE);
    awaitItemCount(3);
    assertThat(listItemTitles()).first().isEqualTo("C2 was removed");
  }

  @Test
  void newDecisionOnOneAnswerNamesItsNumber() {
    moderation.overturn(
        secondModerator, consultation.id(), declined.number() + 1, "It is a public number.");

    awaitItemCount(2);
    assertThat(listItemTitles()).containsExactly("C1 was published", "S-1 was declined");
    assertThat(countMails()).isEqualTo(2);
  }

  /// Waits until there are this many items and none is left to send.
  private void awaitItemCount(int times) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              endUndoPeriod(database);
              assertThat(listItemTitles()).hasSize(times);
              assertThat(countHiddenItems()).isZero();
            });
  }

  private List<String> listItemTitles() {
    return inbox
        .loadPage(delegation.head(), InboxFilter.DECISIONS, InboxCursor.START, Locale.ENGLISH)
        .items()
        .stream()
        .map(InboxItem::title)
        .toList();
  }

  private int countHiddenItems() {
    return count("SELECT COUNT(*) FROM inbox_item WHERE person_id = ? AND NOT visible");
  }

  private int countMails() {
    return count("SELECT COUNT(*) FROM mail WHERE person_id = ? AND event_key LIKE 'decision:%'");
  }

  private int count(String sql) {
    return database
        .sql(sql)
        .param(delegation.head().requireSignedIn("test").value())
        .query(Integer.class)
        .single();
  }
}
