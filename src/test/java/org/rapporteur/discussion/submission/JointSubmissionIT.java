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
  @Autowired DelegationLifecycleService delegations;
  @Autowired SubmissionService submissions;
  @Autowired SubmissionChangeService changes;
  @Autowired JointSubmissionService jointSubmissions;

  private DelegationOfTwo sender;
  private DelegationOfTwo partner;
  private ConsultationDetails consultation;

  @BeforeEach
  void sendSubmissionForReview() {
    sender = DelegationOfTwo.of(fixtures, delegations);
    partner = DelegationOfTwo.called("Union of Operators", fixtures, delegations);
    consultation = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    submissions.send(
        sender.head(),
        consultation.id(),
        new SubmissionDraft(
            sender.id(),
            LanguageTag.ENGLISH,
            "We favour renewal.",
            new TreeMap<>(Map.of(1, "Met.")),
            0),
        IdempotencyKey.random());
  }

  @Test
  void organizationIsNamedAfterItsSpeakerAgrees() {
    assertThat(submissions.findSubmission(partner.head(), consultation, 1)).isEmpty();
    jointSubmissions.invite(sender.adviser(), consultation.id(), 1, partner.id());
    assertThat(jointSubmissions.listInvitations(partner.adviser(), consultation)).hasSize(1);
    assertThat(submissions.findSubmission(partner.head(), consultation, 1)).isPresent();
    assertThat(readSubmission().partnerNames()).isEmpty();

    jointSubmissions.answer(partner.adviser(), consultation.id(), 1, partner.id(), true);

    assertThat(readSubmission().partnerNames()).containsExactly("Union of Operators");
    assertThat(jointSubmissions.listInvitations(partner.head(), consultation)).isEmpty();
    assertThat(jointSubmissions.listPartners(Viewer.VISITOR, readSubmission())).hasSize(1);
    jointSubmissions.answer(partner.head(), consultation.id(), 1, partner.id(), false);
    assertThat(readSubmission().partnerNames()).isEmpty();
    assertThat(jointSubmissions.listPartners(Viewer.VISITOR, readSubmission())).isEmpty();
    jointSubmissions.removePartner(sender.head(), consultation.id(), 1, partner.id());
    assertThatThrownBy(
            () -> jointSubmissions.answer(partner.head(), consultation.id(), 1, partner.id(), true))
        .isInstanceOf(CannotSubmitJointly.class);
  }

  @Test
  void invitationsRequireSpeakerAndActiveSubmission() {
    assertThatThrownBy(
            () -> jointSubmissions.invite(partner.head(), consultation.id(), 1, partner.id()))
        .isInstanceOf(NotDelegationSpeaker.class);
    assertThatThrownBy(
            () -> jointSubmissions.invite(sender.head(), consultation.id(), 1, sender.id()))
        .isInstanceOf(CannotSubmitJointly.class);
    jointSubmissions.invite(sender.head(), consultation.id(), 1, partner.id());
    assertThatThrownBy(
            () -> jointSubmissions.invite(sender.head(), consultation.id(), 1, partner.id()))
        .isInstanceOf(CannotSubmitJointly.class);
    assertThatThrownBy(
            () -> jointSubmissions.answer(sender.head(), consultation.id(), 1, partner.id(), true))
        .isInstanceOf(NotDelegationSpeaker.class);

    changes.withdraw(sender.head(), consultation.id(), 1, readSubmission().version());

    assertThatThrownBy(
            () -> jointSubmissions.answer(partner.head(), consultation.id(), 1, partner.id(), true))
        .isInstanceOf(SubmissionAlreadyWithdrawn.class);
    assertThat(jointSubmissions.listInvitations(partner.head(), consultation)).isEmpty();
  }

  private SubmissionDetails readSubmission() {
    return submissions.findSubmission(sender.head(), consultation, 1).orElseThrow();
  }
}
