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

/// Tests the notices to the speakers of a delegation about a formal submission that its adviser
/// sent.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SubmissionNoticesIT {

  @Autowired Fixtures fixtures;
  @Autowired DelegationLifecycleService delegationLifecycle;
  @Autowired PersonService people;
  @Autowired SubmissionService submissions;
  @Autowired FollowService follows;
  @Autowired InboxService inbox;
  @Autowired Transactions transactions;
  @Autowired ApplicationEventPublisher events;
  @Autowired EventPublicationRegistry publications;
  @Autowired JdbcClient database;

  private DelegationOfTwo delegation;
  private Viewer stranger;

  @BeforeEach
  void createDelegation() {
    delegation = DelegationOfTwo.of(fixtures, delegationLifecycle);
    stranger = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
  }

  @Test
  void speakersAreNotifiedOnceAndSenderGetsReceipt() {
    var consultation = fixtures.anOpenConsultation();
    send(consultation);

    String sender = details(delegation.adviser()).name();
    String receipt = SubmissionLinks.receiptPath(consultation.slug(), 1);
    assertThat(loadInbox(delegation.head()))
        .extracting(InboxItem::title, InboxItem::link)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                sender + " sent formal submission S-1 for Ministry of Posts", receipt));
    assertThat(loadInbox(delegation.adviser()))
        .extracting(InboxItem::title, InboxItem::link)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "Receipt for formal submission S-1, which you sent for Ministry of Posts",
                receipt));
    assertThat(listMails(delegation.head()))
        .singleElement()
        .asString()
        .contains("Formal submission S-1 was sent for Ministry of Posts: ", sender, receipt);
    assertThat(listMails(delegation.adviser()))
        .singleElement()
        .asString()
        .contains("Receipt for formal submission S-1: ", receipt);
    assertThat(loadInbox(stranger)).isEmpty();
    assertThat(listMails(stranger)).isEmpty();
  }

  @Test
  void repeatedEventNotifiesOnce() {
    var consultation = fixtures.anOpenConsultation();
    send(consultation);
    var sent = submissions.findSubmission(delegation.head(), consultation, 1).orElseThrow();

    transactions.write(
        () ->
            events.publishEvent(
                new SubmissionSent(
                    sent.id(),
                    consultation.id(),
                    1,
                    delegation.id(),
                    sent.delegation(),
                    delegation.adviser().requireSignedIn("test"),
                    sent.receivedAt(),
                    SubmissionLinks.receiptPath(consultation.slug(), 1))));
    awaitEventsFinished();

    for (var speaker : List.of(delegation.head(), delegation.adviser())) {
      assertThat(loadInbox(speaker)).hasSize(1);
      assertThat(listMails(speaker)).hasSize(1);
    }
  }

  @Test
  void inboxOnlyPreferenceSendsNoMail() {
    follows.saveDefaults(
        delegation.head(),
        new DefaultPreferences(NotificationPreference.DAILY, NotificationPreference.INBOX));
    follows.saveDefaults(
        delegation.adviser(),
        new DefaultPreferences(NotificationPreference.NONE, NotificationPreference.DAILY));
    send(fixtures.anOpenConsultation(ReviewTiming.BEFORE));

    assertThat(loadInbox(delegation.head())).hasSize(1);
    assertThat(listMails(delegation.head())).isEmpty();
    assertThat(listMails(delegation.adviser())).hasSize(1);
  }

  @Test
  void formerSpeakerSeesNoNotice() {
    send(fixtures.anOpenConsultation(ReviewTiming.BEFORE));
    delegationLifecycle.changeHead(
        delegation.head(), delegation.id(), delegation.adviser().requireSignedIn("test"));
    delegationLifecycle.endSpeaker(
        delegation.head(), delegation.id(), delegation.head().requireSignedIn("test"));
    assertThat(loadInbox(fixtures.again(delegation.head()))).isEmpty();
    assertThat(loadInbox(delegation.adviser())).hasSize(1);
  }

  @Test
  void unreadCountEqualsListedItems() {
    send(fixtures.anOpenConsultation());
    send(fixtures.anOpenConsultation());
    assertThat(countUnread(delegation.head()))
        .isEqualTo(loadInbox(delegation.head()).size())
        .isEqualTo(2);

    delegationLifecycle.changeHead(
        delegation.head(), delegation.id(), delegation.adviser().requireSignedIn("test"));
    var formerHead = fixtures.again(delegation.head());
    delegationLifecycle.endSpeaker(formerHead, delegation.id(), formerHead.requireSignedIn("test"));
    formerHead = fixtures.again(formerHead);
    assertThat(countUnread(formerHead)).isEqualTo(loadInbox(formerHead).size()).isZero();
    assertThat(countUnread(delegation.adviser())).isEqualTo(2);
  }

  /// Items that the reader may not see are skipped, however many there are.
  @Test
  void unreadCountSkipsManyHiddenItems() {
    send(fixtures.anOpenConsultation());
    database
        .sql(
            """
            INSERT INTO inbox_item (event_key, person_id, kind, consultation_id, subject_id, visible_from, visible)
            SELECT CONCAT('of-others:', n.seq), i.person_id, 'SUBMISSION', i.consultation_id, 1000000 + n.seq, i.visible_from, TRUE
              FROM inbox_item i JOIN seq_1_to_250 n WHERE i.person_id = ?
            """)
        .param(delegation.head().requireSignedIn("test").value())
        .update();
    assertThat(countUnread(delegation.head())).isEqualTo(1);
  }

  private void send(ConsultationDetails consultation) {
    submissions.send(
        delegation.adviser(),
        consultation.id(),
        delegation.createDraft("We favour renewal.", Map.of(1, "Met.", 2, "Yes.")),
        IdempotencyKey.random());
    awaitEventsFinished();
  }

  private void awaitEventsFinished() {
    await().until(() -> publications.findIncompletePublications().isEmpty());
  }

  private List<InboxItem> loadInbox(Viewer viewer) {
    return inbox.loadPage(viewer, InboxFilter.ALL, InboxCursor.START, Locale.ENGLISH).items();
  }

  /// Does not count the news of followed places.
  private int countUnread(Viewer viewer) {
    return inbox.countUnread(viewer);
  }

  private List<String> listMails(Viewer viewer) {
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
