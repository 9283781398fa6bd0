package org.rapporteur.discussion.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.document.SampleFiles;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.submission.ReceivedSubmission.SubmissionState;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Sha256;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Tests receipts of submissions, which the adviser sends here.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SubmissionReceiptIT {

  @Autowired Fixtures fixtures;
  @Autowired DelegationLifecycleService delegations;
  @Autowired PersonService people;
  @Autowired SubmissionService submissions;
  @Autowired SubmissionFileService files;
  @Autowired SubmissionChangeService changes;
  @Autowired SubmissionReceiptService receipts;

  private DelegationOfTwo delegation;

  @BeforeEach
  void createDelegation() {
    delegation = DelegationOfTwo.of(fixtures, delegations);
  }

  @Test
  void receiptShowsContentAndSender() {
    var consultation = fixtures.anOpenConsultation();
    sendSubmission(consultation);

    for (var speaker : List.of(delegation.head(), delegation.adviser())) {
      var received = receipts.get(speaker, consultation, 1);
      assertThat(received.state()).isEqualTo(SubmissionState.PUBLIC);
      assertThat(received.sentBy()).isEqualTo(nameOf(delegation.adviser()));
      assertThat(received.submission().answers())
          .extracting(SubmissionDetails.SubmissionAnswer::comment)
          .containsExactly(1, 2);
      assertThat(received.submission().attachments())
          .singleElement()
          .satisfies(
              file -> {
                assertThat(file.size()).isEqualTo(SampleFiles.png().length);
                assertThat(file.file().hash()).isEqualTo(Sha256.hex(SampleFiles.png()));
              });
    }
  }

  @Test
  void receiptIsHiddenFromOthers() {
    var consultation = fixtures.anOpenConsultation();
    sendSubmission(consultation);
    var others =
        List.of(
            fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS),
            fixtures.aModeratorOf(consultation.id()),
            fixtures.anAdministrator(),
            DelegationOfTwo.called("Union of Operators", fixtures, delegations).head());

    for (var other : others) {
      assertThatThrownBy(() -> receipts.get(other, consultation, 1)).isInstanceOf(NotAllowed.class);
      assertThat(receipts.canRead(other, findSubmission(consultation))).isFalse();
    }
    assertThatThrownBy(() -> receipts.get(Viewer.VISITOR, consultation, 1))
        .isInstanceOfSatisfying(
            Refusal.class, e -> assertThat(e.code()).isEqualTo("sign-in-needed"));
    assertThatThrownBy(() -> receipts.get(delegation.head(), consultation, 2))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void othersCannotDetectSubmissionAwaitingReview() {
    var consultation = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    sendSubmission(consultation);

    assertThat(receipts.get(delegation.head(), consultation, 1).state())
        .isEqualTo(SubmissionState.AWAITING_REVIEW);
    var stranger = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    assertThatThrownBy(() -> receipts.get(stranger, consultation, 1)).isInstanceOf(NotFound.class);
    var moderator = fixtures.aModeratorOf(consultation.id());
    assertThatThrownBy(() -> receipts.get(moderator, consultation, 1))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void formerSpeakerKeepsReceiptOfOwnSubmission() {
    var consultation = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    sendSubmission(consultation);
    delegations.endSpeaker(
        delegation.head(), delegation.id(), delegation.adviser().requireSignedIn("test"));

    var sender = fixtures.again(delegation.adviser());
    assertThat(sender.delegations()).isEmpty();
    assertThat(receipts.get(sender, consultation, 1).sentBy()).isEqualTo(nameOf(sender));
  }

  @Test
  void receiptShowsWithdrawalAndDeletedFiles() {
    var consultation = fixtures.anOpenConsultation();
    sendSubmission(consultation);
    changes.withdraw(
        delegation.head(), consultation.id(), 1, findSubmission(consultation).version());

    var received = receipts.get(delegation.adviser(), consultation, 1);
    assertThat(received.state()).isEqualTo(SubmissionState.WITHDRAWN);
    assertThat(received.submission().answers()).hasSize(2);
    assertThat(received.submission().attachments()).isEmpty();
    assertThat(received.mayLackFiles()).isTrue();
  }

  private void sendSubmission(ConsultationDetails consultation) {
    var file =
        files.add(
            delegation.adviser(),
            consultation,
            delegation.id(),
            "point.png",
            new ByteArrayInputStream(SampleFiles.png()));
    submissions.send(
        delegation.adviser(),
        consultation.id(),
        new SubmissionDraft(
            delegation.id(),
            0,
            LanguageTag.ENGLISH,
            "We favour renewal.",
            new TreeMap<>(Map.of(1, "Met.", 2, "Yes.")),
            List.of(file.id()),
            0),
        IdempotencyKey.random());
  }

  private SubmissionDetails findSubmission(ConsultationDetails consultation) {
    return submissions.findSubmission(delegation.head(), consultation, 1).orElseThrow();
  }

  private String nameOf(Viewer viewer) {
    return people.find(viewer.requireSignedIn("test")).orElseThrow().name();
  }
}
