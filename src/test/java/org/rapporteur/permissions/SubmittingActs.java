package org.rapporteur.permissions;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.consultation.document.SampleFiles;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.submission.JointSubmissionService;
import org.rapporteur.discussion.submission.SubmissionChangeService;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionDraftService;
import org.rapporteur.discussion.submission.SubmissionFileService;
import org.rapporteur.discussion.submission.SubmissionReceiptService;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationDraft;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.language.TextSpan;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.SummaryModerationService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.springframework.stereotype.Component;

/// Acts on formal submissions of a delegation whose only speaker is the author.
@Component
class SubmittingActs extends Acts {

  private final SubmissionService submissions;
  private final SubmissionReceiptService receipts;
  private final SubmissionChangeService changes;
  private final JointSubmissionService joint;
  private final SummaryModerationService moderation;
  private final SubmissionDraftService drafts;
  private final SubmissionFileService files;
  private final DelegationLifecycleService delegations;
  private final ViewerService viewers;

  SubmittingActs(
      SubmissionService submissions,
      SubmissionReceiptService receipts,
      SubmissionChangeService changes,
      JointSubmissionService joint,
      SummaryModerationService moderation,
      SubmissionDraftService drafts,
      SubmissionFileService files,
      DelegationLifecycleService delegations,
      ViewerService viewers) {
    this.submissions = submissions;
    this.receipts = receipts;
    this.changes = changes;
    this.joint = joint;
    this.moderation = moderation;
    this.drafts = drafts;
    this.files = files;
    this.delegations = delegations;
    this.viewers = viewers;
    registerSending();
    registerChanges();
    registerJointSubmissions();
    registerModeration();
    registerDrafts();
    registerFiles();
  }

  private void registerSending() {
    register(
        "SubmissionService.send",
        (v, s) -> {
          var draft = submissionDraft(s);
          return submissions.send(reload(v), s.id(), draft, IdempotencyKey.random());
        });
    register(
        "SubmissionService.findSubmission",
        (v, s) -> {
          int number = sendSubmission(s);
          return submissions.findSubmission(reload(v), s.consultation(), number);
        });
    register(
        "SubmissionReceiptService.get",
        (v, s) -> {
          int number = sendSubmission(s);
          return receipts.get(reload(v), s.consultation(), number);
        });
    register(
        "SubmissionReceiptService.canRead",
        (v, s) -> {
          int number = sendSubmission(s);
          var submission =
              submissions.findSubmission(author(s), s.consultation(), number).orElseThrow();
          return receipts.canRead(reload(v), submission);
        });
    register(
        "SubmissionReceiptService.listNotices",
        (v, s) -> {
          int number = sendSubmission(s);
          var id =
              submissions.findSubmission(author(s), s.consultation(), number).orElseThrow().id();
          return receipts.listNotices(reload(v), List.of(id)).values().stream().findFirst();
        });
  }

  private void registerChanges() {
    register(
        "SubmissionChangeService.startEdit",
        (v, s) -> {
          int number = sendSubmission(s);
          return changes.startEdit(reload(v), s.consultation(), number);
        });
    register(
        "SubmissionChangeService.edit",
        (v, s) -> {
          int number = sendSubmission(s);
          var draft = changes.startEdit(author(s), s.consultation(), number);
          return changes.edit(reload(v), s.id(), draft);
        });
    registerVoid(
        "SubmissionChangeService.withdraw",
        (v, s) -> {
          int number = sendSubmission(s);
          changes.withdraw(reload(v), s.id(), number, 1);
        });
  }

  /// The delegation of the stakeholder is invited.
  private void registerJointSubmissions() {
    registerVoid(
        "JointSubmissionService.invite",
        (v, s) -> {
          int number = sendSubmission(s);
          joint.invite(reload(v), s.id(), number, addDelegation(s, Actor.STAKEHOLDER));
        });
    registerVoid(
        "JointSubmissionService.removePartner",
        (v, s) -> {
          int number = sendSubmission(s);
          joint.removePartner(reload(v), s.id(), number, invitePartner(s, number));
        });
    registerVoid(
        "JointSubmissionService.answer",
        (v, s) -> {
          int number = sendSubmission(s);
          var partner = invitePartner(s, number);
          joint.answer(reload(v), s.id(), number, partner, true);
        });
    register(
        "JointSubmissionService.listInvitations",
        (v, s) -> {
          invitePartner(s, sendSubmission(s));
          return joint.listInvitations(reload(v), s.consultation()).stream().findFirst();
        });
    register(
        "JointSubmissionService.listPartners",
        (v, s) -> {
          int number = sendSubmission(s);
          invitePartner(s, number);
          var submission =
              submissions.findSubmission(author(s), s.consultation(), number).orElseThrow();
          return joint.listPartners(reload(v), submission).stream().findFirst();
        });
  }

  private DelegationId invitePartner(Scenario scenario, int number) {
    var partner = addDelegation(scenario, Actor.STAKEHOLDER);
    joint.invite(author(scenario), scenario.id(), number, partner);
    return partner;
  }

  private void registerModeration() {
    var why = new DecisionDraft("3.2", "Post it again without the number.", "");
    register(
        "SummaryModerationService.redact",
        (v, s) -> moderation.redact(v, s.id(), sendAnswer(s), List.of(new TextSpan(0, 2)), why));
    register(
        "SummaryModerationService.remove",
        (v, s) -> moderation.remove(v, s.id(), sendAnswer(s), why));
    register(
        "SummaryModerationService.restore",
        (v, s) -> moderation.restore(v, s.id(), sendAnswer(s), why));
  }

  /// Sends a submission and returns the number of its first answer.
  private int sendAnswer(Scenario scenario) {
    return submissions
        .findSubmission(author(scenario), scenario.consultation(), sendSubmission(scenario))
        .orElseThrow()
        .answers()
        .getFirst()
        .comment();
  }

  private void registerDrafts() {
    register(
        "SubmissionDraftService.findNew",
        (v, s) -> {
          var delegation = addDelegation(s);
          return drafts.findNew(reload(v), s.consultation(), delegation);
        });
    register(
        "SubmissionDraftService.listOwn",
        (v, s) -> {
          var draft = submissionDraft(s);
          drafts.save(author(s), s.consultation(), draft);
          return drafts.listOwn(reload(v)).stream().findFirst();
        });
    register(
        "SubmissionDraftService.save",
        (v, s) -> {
          var draft = submissionDraft(s);
          return drafts.save(reload(v), s.consultation(), draft);
        });
    registerVoid(
        "SubmissionDraftService.discard",
        (v, s) -> {
          var draft = submissionDraft(s);
          drafts.discard(reload(v), s.consultation(), draft);
        });
  }

  private void registerFiles() {
    register(
        "SubmissionFileService.add",
        (v, s) -> {
          var delegation = addDelegation(s);
          return addFile(reload(v), delegation, s);
        });
    register(
        "SubmissionFileService.listWaiting",
        (v, s) -> {
          var delegation = addDelegation(s);
          addFile(author(s), delegation, s);
          return files.listWaiting(reload(v), s.consultation(), delegation).stream().findFirst();
        });
    register(
        "SubmissionFileService.remove",
        (v, s) -> {
          var delegation = addDelegation(s);
          files.remove(reload(v), addFile(author(s), delegation, s).id());
          return files.listWaiting(author(s), s.consultation(), delegation).isEmpty();
        });
  }

  private AttachmentDetails addFile(Viewer viewer, DelegationId delegation, Scenario scenario) {
    return files.add(
        viewer,
        scenario.consultation(),
        delegation,
        "point.png",
        new ByteArrayInputStream(SampleFiles.png()));
  }

  private int sendSubmission(Scenario scenario) {
    var draft = submissionDraft(scenario);
    return submissions
        .send(author(scenario), scenario.id(), draft, IdempotencyKey.random())
        .number();
  }

  private SubmissionDraft submissionDraft(Scenario scenario) {
    return new SubmissionDraft(
        addDelegation(scenario),
        0,
        LanguageTag.ENGLISH,
        "We favour renewal.",
        new TreeMap<>(Map.of(1, "It should continue.")),
        new TreeMap<>(Map.of(1, ScaleChoice.IN_FAVOUR)),
        List.of(),
        0);
  }

  private DelegationId addDelegation(Scenario scenario) {
    return addDelegation(scenario, Actor.AUTHOR);
  }

  private DelegationId addDelegation(Scenario scenario, Actor head) {
    return delegations.addSample(
        scenario.person(head),
        new DelegationDraft(
            "Ministry of Communications",
            StakeholderGroup.GOVERNMENTS,
            new CountryCode("KE"),
            "Letter of 3 August"),
        List.of());
  }

  private Viewer author(Scenario scenario) {
    return viewers.forPerson(scenario.person(Actor.AUTHOR));
  }

  /// Reloads a viewer, to include the delegation that was just added.
  private Viewer reload(Viewer viewer) {
    return viewer.isSignedIn() ? viewers.forPerson(viewer.requireSignedIn("test")) : viewer;
  }
}
