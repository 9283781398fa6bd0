package org.rapporteur.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.SubmissionSent;
import org.rapporteur.discussion.submission.DelegationOfTwo;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.notification.following.DefaultPreferences;
import org.rapporteur.notification.following.FollowService;
import org.rapporteur.notification.following.NotificationPreference;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.Transactions;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventPublicationRegistry;

/// What the speakers of a delegation hear of what one of them sent for it: the adviser.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SubmissionNoticesIT {

  @Autowired Fixtures fixtures;
  @Autowired DelegationLifecycleService speaking;
  @Autowired PersonService people;
  @Autowired SubmissionService submissions;
  @Autowired FollowService follows;
  @Autowired InboxService inbox;
  @Autowired Transactions transactions;
  @Autowired ApplicationEventPublisher events;
  @Autowired EventPublicationRegistry publications;
  @Autowired JdbcClient database;

  private DelegationOfTwo two;
  private Viewer stranger;

  @BeforeEach
  void aDelegation() {
    two = DelegationOfTwo.of(fixtures, speaking);
    stranger = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
  }

  @Test
  void everySpeakerIsToldOnceAndTheSenderHasTheReceipt() {
    var asked = fixtures.anOpenConsultation();
    send(asked);

    String sender = details(two.adviser()).name();
    String receipt = SubmissionLinks.receiptPath(asked.slug(), 1);
    assertThat(lines(two.head()))
        .extracting(InboxItem::title, InboxItem::link)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                sender + " sent formal submission S-1 for Ministry of Posts", receipt));
    assertThat(lines(two.adviser()))
        .extracting(InboxItem::title, InboxItem::link)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "Receipt for formal submission S-1, which you sent for Ministry of Posts",
                receipt));
    assertThat(mails(two.head()))
        .singleElement()
        .asString()
        .contains("Formal submission S-1 was sent for Ministry of Posts: ", sender, receipt);
    assertThat(mails(two.adviser()))
        .singleElement()
        .asString()
        .contains("Receipt for formal submission S-1: ", receipt);
    assertThat(lines(stranger)).isEmpty();
    assertThat(mails(stranger)).isEmpty();
  }

  @Test
  void anEventThatComesAgainTellsNothingAgain() {
    var asked = fixtures.anOpenConsultation();
    send(asked);
    var sent = submissions.findSubmission(two.head(), asked, 1).orElseThrow();

    transactions.write(
        () ->
            events.publishEvent(
                new SubmissionSent(
                    sent.id(),
                    asked.id(),
                    1,
                    two.id(),
                    sent.delegation(),
                    two.adviser().requireSignedIn("test"),
                    sent.receivedAt(),
                    SubmissionLinks.receiptPath(asked.slug(), 1))));
    quiet();

    for (var speaker : List.of(two.head(), two.adviser())) {
      assertThat(lines(speaker)).hasSize(1);
      assertThat(mails(speaker)).hasSize(1);
    }
  }

  @Test
  void whoWantsNoMailOfTheirOwnFindsTheLineAlone() {
    follows.saveDefaults(
        two.head(),
        new DefaultPreferences(NotificationPreference.DAILY, NotificationPreference.INBOX));
    follows.saveDefaults(
        two.adviser(),
        new DefaultPreferences(NotificationPreference.NONE, NotificationPreference.DAILY));
    send(fixtures.anOpenConsultation(ReviewTiming.BEFORE));

    assertThat(lines(two.head())).hasSize(1);
    assertThat(mails(two.head())).isEmpty();
    assertThat(mails(two.adviser())).hasSize(1);
  }

  @Test
  void whoSpeaksForItNoMoreDoesNotReadOfIt() {
    send(fixtures.anOpenConsultation(ReviewTiming.BEFORE));
    speaking.changeHead(two.head(), two.id(), two.adviser().requireSignedIn("test"));
    speaking.endSpeaker(two.head(), two.id(), two.head().requireSignedIn("test"));
    assertThat(lines(fixtures.again(two.head()))).isEmpty();
    assertThat(lines(two.adviser())).hasSize(1);
  }

  @Test
  void asMuchIsUnreadAsIsListed() {
    send(fixtures.anOpenConsultation());
    send(fixtures.anOpenConsultation());
    assertThat(unread(two.head())).isEqualTo(lines(two.head()).size()).isEqualTo(2);

    speaking.changeHead(two.head(), two.id(), two.adviser().requireSignedIn("test"));
    var left = fixtures.again(two.head());
    speaking.endSpeaker(left, two.id(), left.requireSignedIn("test"));
    left = fixtures.again(left);
    assertThat(unread(left)).isEqualTo(lines(left).size()).isZero();
    assertThat(unread(two.adviser())).isEqualTo(2);
  }

  /// What must not be read is passed over however much of it there is.
  @Test
  void whatIsReadBehindManyLinesOfOthersIsCountedToo() {
    send(fixtures.anOpenConsultation());
    database
        .sql(
            """
            INSERT INTO inbox_item (event_key, person_id, kind, consultation_id, subject, at, shown)
            SELECT CONCAT('of-others:', n.seq), i.person_id, 'SUBMISSION', i.consultation_id, 1000000 + n.seq, i.at, TRUE
              FROM inbox_item i JOIN seq_1_to_250 n WHERE i.person_id = ?
            """)
        .param(two.head().requireSignedIn("test").value())
        .update();
    assertThat(unread(two.head())).isEqualTo(1);
  }

  private void send(ConsultationDetails asked) {
    submissions.send(
        two.adviser(),
        asked.id(),
        two.createDraft("We favour renewal.", Map.of(1, "Met.", 2, "Yes.")),
        IdempotencyKey.random());
    quiet();
  }

  private void quiet() {
    await().until(() -> publications.findIncompletePublications().isEmpty());
  }

  private List<InboxItem> lines(Viewer viewer) {
    return inbox.loadPage(viewer, InboxFilter.ALL, InboxCursor.START, Locale.ENGLISH).items();
  }

  /// Beside what is new in what they follow.
  private int unread(Viewer viewer) {
    return inbox.countUnread(viewer);
  }

  private List<String> mails(Viewer viewer) {
    return database
        .sql("SELECT CONCAT(subject, ' ', text) FROM mail WHERE recipient = ?")
        .param(details(viewer).email().value())
        .query(String.class)
        .list();
  }

  private PersonDetails details(Viewer viewer) {
    return people.find(viewer.requireSignedIn("test")).orElseThrow();
  }
}
