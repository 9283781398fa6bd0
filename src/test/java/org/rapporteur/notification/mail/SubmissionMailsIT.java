package org.rapporteur.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.submission.DelegationOfTwo;
import org.rapporteur.discussion.submission.JointSubmissionService;
import org.rapporteur.discussion.submission.SubmissionChangeService;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventPublicationRegistry;

/// Tests the mails to the delegations of a joint submission.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SubmissionMailsIT {

  @Autowired Fixtures fixtures;
  @Autowired DelegationLifecycleService delegationLifecycle;
  @Autowired PersonService people;
  @Autowired SubmissionService submissions;
  @Autowired SubmissionChangeService changes;
  @Autowired JointSubmissionService joint;
  @Autowired EventPublicationRegistry publications;
  @Autowired JdbcClient database;

  private DelegationOfTwo sender;
  private DelegationOfTwo partner;
  private DelegationOfTwo undecided;
  private ConsultationDetails consultation;

  @BeforeEach
  void sendJointSubmission() {
    sender = DelegationOfTwo.of(fixtures, delegationLifecycle);
    partner = DelegationOfTwo.called("Union of Operators", fixtures, delegationLifecycle);
    undecided = DelegationOfTwo.called("Union of Users", fixtures, delegationLifecycle);
    consultation = fixtures.anOpenConsultation();
    submissions.send(
        sender.head(),
        consultation.id(),
        sender.createDraft("We favour renewal.", Map.of(1, "Met.")),
        IdempotencyKey.random());
    List.of(partner, undecided)
        .forEach(other -> joint.invite(sender.head(), consultation.id(), 1, other.id()));
    joint.answer(partner.head(), consultation.id(), 1, partner.id(), true);
  }

  @Test
  void partnersThatAgreedAreMailedEachChange() {
    var edit = changes.startEdit(sender.head(), consultation, 1);
    changes.edit(sender.adviser(), consultation.id(), edit);
    awaitEventsFinished();
    assertThat(listMailSubjects(partner.head())).isEmpty();

    changes.edit(
        sender.head(),
        consultation.id(),
        new SubmissionDraft(
            edit.delegation(),
            1,
            edit.language(),
            "We insist on renewal.",
            edit.answers(),
            List.of(),
            changes.startEdit(sender.head(), consultation, 1).version()));
    awaitEventsFinished();
    for (var speaker : List.of(partner.head(), partner.adviser())) {
      assertThat(listMailSubjects(speaker))
          .singleElement()
          .asString()
          .startsWith("Formal submission S-1 changed: ");
    }
    assertThat(List.of(sender.head(), sender.adviser(), undecided.head(), undecided.adviser()))
        .allSatisfy(other -> assertThat(listMailSubjects(other)).isEmpty());

    int version =
        submissions.findSubmission(sender.head(), consultation, 1).orElseThrow().version();
    changes.withdraw(sender.head(), consultation.id(), 1, version);
    awaitEventsFinished();
    assertThat(listMailSubjects(partner.head())).hasSize(2);
  }

  private void awaitEventsFinished() {
    await().until(() -> publications.findIncompletePublications().isEmpty());
  }

  private List<String> listMailSubjects(Viewer viewer) {
    return database
        .sql(
            "SELECT subject FROM mail WHERE recipient = ? AND event_key LIKE 'submission-changed:%'")
        .param(people.find(viewer.requireSignedIn("test")).orElseThrow().email().value())
        .query(String.class)
        .list();
  }
}
