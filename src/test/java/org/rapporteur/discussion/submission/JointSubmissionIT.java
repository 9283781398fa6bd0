package org.rapporteur.discussion.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.contributor.NotDelegationSpeaker;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class JointSubmissionIT {

  @Autowired Fixtures fixtures;
  @Autowired DelegationLifecycleService speaking;
  @Autowired SubmissionService submissions;
  @Autowired SubmissionChangeService changes;
  @Autowired JointSubmissionService joint;

  private DelegationOfTwo sender;
  private DelegationOfTwo partner;
  private ConsultationDetails asked;

  @BeforeEach
  void aSubmissionThatAwaitsReview() {
    sender = DelegationOfTwo.of(fixtures, speaking);
    partner = DelegationOfTwo.called("Union of Operators", fixtures, speaking);
    asked = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    submissions.send(
        sender.head(),
        asked.id(),
        new SubmissionDraft(
            sender.id(),
            LanguageTag.ENGLISH,
            "We favour renewal.",
            new TreeMap<>(Map.of(1, "Met.")),
            0),
        IdempotencyKey.random());
  }

  @Test
  void organizationIsNamedOnceASpeakerOfItHasAgreed() {
    assertThat(submissions.findSubmission(partner.head(), asked, 1)).isEmpty();
    joint.invite(sender.adviser(), asked.id(), 1, partner.id());
    assertThat(joint.listInvitations(partner.adviser(), asked)).hasSize(1);
    assertThat(submissions.findSubmission(partner.head(), asked, 1)).isPresent();
    assertThat(read().partnerNames()).isEmpty();

    joint.answer(partner.adviser(), asked.id(), 1, partner.id(), true);

    assertThat(read().partnerNames()).containsExactly("Union of Operators");
    assertThat(joint.listInvitations(partner.head(), asked)).isEmpty();
    assertThat(joint.listPartners(Viewer.VISITOR, read())).hasSize(1);
    joint.answer(partner.head(), asked.id(), 1, partner.id(), false);
    assertThat(read().partnerNames()).isEmpty();
    assertThat(joint.listPartners(Viewer.VISITOR, read())).isEmpty();
    joint.removePartner(sender.head(), asked.id(), 1, partner.id());
    assertThatThrownBy(() -> joint.answer(partner.head(), asked.id(), 1, partner.id(), true))
        .isInstanceOf(CannotSubmitJointly.class);
  }

  @Test
  void nobodyIsNamedByOthersAndNothingIsAskedTwiceOrAfterWithdrawal() {
    assertThatThrownBy(() -> joint.invite(partner.head(), asked.id(), 1, partner.id()))
        .isInstanceOf(NotDelegationSpeaker.class);
    assertThatThrownBy(() -> joint.invite(sender.head(), asked.id(), 1, sender.id()))
        .isInstanceOf(CannotSubmitJointly.class);
    joint.invite(sender.head(), asked.id(), 1, partner.id());
    assertThatThrownBy(() -> joint.invite(sender.head(), asked.id(), 1, partner.id()))
        .isInstanceOf(CannotSubmitJointly.class);
    assertThatThrownBy(() -> joint.answer(sender.head(), asked.id(), 1, partner.id(), true))
        .isInstanceOf(NotDelegationSpeaker.class);

    changes.withdraw(sender.head(), asked.id(), 1, read().version());

    assertThatThrownBy(() -> joint.answer(partner.head(), asked.id(), 1, partner.id(), true))
        .isInstanceOf(SubmissionAlreadyWithdrawn.class);
    assertThat(joint.listInvitations(partner.head(), asked)).isEmpty();
  }

  private SubmissionDetails read() {
    return submissions.findSubmission(sender.head(), asked, 1).orElseThrow();
  }
}
