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

/// Who keeps a receipt, and what it says. The adviser sends.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SubmissionReceiptIT {

  @Autowired Fixtures fixtures;
  @Autowired DelegationLifecycleService speaking;
  @Autowired PersonService people;
  @Autowired SubmissionService submissions;
  @Autowired SubmissionFileService files;
  @Autowired SubmissionChangeService changes;
  @Autowired SubmissionReceiptService receipts;

  private DelegationOfTwo two;

  @BeforeEach
  void aDelegation() {
    two = DelegationOfTwo.of(fixtures, speaking);
  }

  @Test
  void saysWhatWasReceivedFromWhom() {
    var asked = fixtures.anOpenConsultation();
    send(asked);

    for (var speaker : List.of(two.head(), two.adviser())) {
      var received = receipts.get(speaker, asked, 1);
      assertThat(received.state()).isEqualTo(SubmissionState.PUBLIC);
      assertThat(received.sentBy()).isEqualTo(nameOf(two.adviser()));
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
  void isNobodyElses() {
    var asked = fixtures.anOpenConsultation();
    send(asked);
    var others =
        List.of(
            fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS),
            fixtures.aModeratorOf(asked.id()),
            fixtures.anAdministrator(),
            DelegationOfTwo.called("Union of Operators", fixtures, speaking).head());

    for (var other : others) {
      assertThatThrownBy(() -> receipts.get(other, asked, 1)).isInstanceOf(NotAllowed.class);
      assertThat(receipts.canRead(other, find(asked))).isFalse();
    }
    assertThatThrownBy(() -> receipts.get(Viewer.VISITOR, asked, 1))
        .isInstanceOfSatisfying(
            Refusal.class, e -> assertThat(e.code()).isEqualTo("sign-in-needed"));
    assertThatThrownBy(() -> receipts.get(two.head(), asked, 2)).isInstanceOf(NotFound.class);
  }

  @Test
  void ofWhatWaitsOthersDoNotEvenLearnThatItIsThere() {
    var asked = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    send(asked);

    assertThat(receipts.get(two.head(), asked, 1).state())
        .isEqualTo(SubmissionState.AWAITING_REVIEW);
    var stranger = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    assertThatThrownBy(() -> receipts.get(stranger, asked, 1)).isInstanceOf(NotFound.class);
    var moderator = fixtures.aModeratorOf(asked.id());
    assertThatThrownBy(() -> receipts.get(moderator, asked, 1)).isInstanceOf(NotAllowed.class);
  }

  @Test
  void whoSentItKeepsItWhenTheyDoNotSpeakAnyMore() {
    var asked = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    send(asked);
    speaking.endSpeaker(two.head(), two.id(), two.adviser().requireSignedIn("test"));

    var sender = fixtures.again(two.adviser());
    assertThat(sender.delegations()).isEmpty();
    assertThat(receipts.get(sender, asked, 1).sentBy()).isEqualTo(nameOf(sender));
  }

  @Test
  void saysThatWhatWasReceivedIsWithdrawnAndItsFilesAreGone() {
    var asked = fixtures.anOpenConsultation();
    send(asked);
    changes.withdraw(two.head(), asked.id(), 1, find(asked).version());

    var received = receipts.get(two.adviser(), asked, 1);
    assertThat(received.state()).isEqualTo(SubmissionState.WITHDRAWN);
    assertThat(received.submission().answers()).hasSize(2);
    assertThat(received.submission().attachments()).isEmpty();
    assertThat(received.mayLackFiles()).isTrue();
  }

  private void send(ConsultationDetails asked) {
    var file =
        files.add(
            two.adviser(),
            asked,
            two.id(),
            "point.png",
            new ByteArrayInputStream(SampleFiles.png()));
    submissions.send(
        two.adviser(),
        asked.id(),
        new SubmissionDraft(
            two.id(),
            0,
            LanguageTag.ENGLISH,
            "We favour renewal.",
            new TreeMap<>(Map.of(1, "Met.", 2, "Yes.")),
            List.of(file.id()),
            0),
        IdempotencyKey.random());
  }

  private SubmissionDetails find(ConsultationDetails asked) {
    return submissions.findSubmission(two.head(), asked, 1).orElseThrow();
  }

  private String nameOf(Viewer viewer) {
    return people.find(viewer.requireSignedIn("test")).orElseThrow().name();
  }
}
