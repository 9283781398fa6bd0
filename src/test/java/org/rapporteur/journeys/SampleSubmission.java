package org.rapporteur.journeys;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.document.SampleFiles;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionFileService;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationDraft;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Adds formal submission S-1, with a document, to the open consultation of the sample. The
/// stakeholder heads its delegation.
@Lazy
@Component
class SampleSubmission {

  private final ConsultationService consultations;
  private final PersonService people;
  private final DelegationLifecycleService delegations;
  private final ViewerService viewers;
  private final SubmissionFileService files;
  private final SubmissionService submissions;

  SampleSubmission(
      ConsultationService consultations,
      PersonService people,
      DelegationLifecycleService speaking,
      ViewerService viewers,
      SubmissionFileService files,
      SubmissionService submissions) {
    this.consultations = consultations;
    this.people = people;
    this.delegations = speaking;
    this.viewers = viewers;
    this.files = files;
    this.submissions = submissions;
  }

  void send() {
    var consultation = consultations.find(new Slug("internet-governance-forum")).orElseThrow();
    var address = new EmailAddress(Screen.SampleUser.STAKEHOLDER.email());
    var head = people.findByEmail(address).orElseThrow().id();
    var delegation =
        delegations.addSample(
            head,
            new DelegationDraft(
                "Association of Community Networks",
                StakeholderGroup.CIVIL_SOCIETY,
                new CountryCode("CH"),
                "Letter of 3 August"),
            List.of());
    send(consultation, delegation, head);
  }

  private void send(ConsultationDetails consultation, DelegationId delegation, PersonId head) {
    var speaker = viewers.forPerson(head);
    var file =
        files.add(
            speaker,
            consultation,
            delegation,
            "A map of community networks.png",
            new ByteArrayInputStream(SampleFiles.png()));
    submissions.send(
        speaker,
        consultation.id(),
        new SubmissionDraft(
            delegation,
            0,
            LanguageTag.ENGLISH,
            "We favour a mandate of five years.",
            new TreeMap<>(Map.of(1, "It has been met.", 2, "It should continue.")),
            List.of(file.id()),
            0),
        IdempotencyKey.random());
  }
}
