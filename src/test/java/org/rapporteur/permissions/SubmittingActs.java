package org.rapporteur.permissions;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.consultation.document.SampleFiles;
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

/// Formal submissions, of a delegation whose only speaker is the author.
@Component
class SubmittingActs extends Acts {

  private final SubmissionService submissions;
  private final SubmissionReceiptService receipts;
  private final SubmissionChangeService changes;
  private final JointSubmissionService joint;
  private final SummaryModerationService moderation;
  private final SubmissionDraftService drafts;
  private final SubmissionFileService files;
  private final DelegationLifecycleService speaking;
  private final ViewerService viewers;

  SubmittingActs(
      SubmissionService submissions,
      SubmissionReceiptService receipts,
      SubmissionChangeService changes,
      JointSubmissionService joint,
      SummaryModerationService moderation,
      SubmissionDraftService drafts,
      SubmissionFileService files,
      DelegationLifecycleService speaking,
      ViewerService viewers) {
    this.submissions = submissions;
    this.receipts = receipts;
    this.changes = changes;
    this.joint = joint;
    this.moderation = moderation;
    this.drafts = drafts;
    this.files = files;
    this.speaking = speaking;
    this.viewers = viewers;
    submit();
    change();
    together();
    moderate();
    draft();
    attach();
  }

  private void submit() {
    asks(
        "SubmissionService.send",
        (v, s) -> {
          var draft = aDraft(s);
          return submissions.send(again(v), s.id(), draft, IdempotencyKey.random());
        });
    asks(
        "SubmissionService.findSubmission",
        (v, s) -> {
          int number = sent(s);
          return submissions.findSubmission(again(v), s.consultation(), number);
        });
    asks(
        "SubmissionReceiptService.get",
        (v, s) -> {
          int number = sent(s);
          return receipts.get(again(v), s.consultation(), number);
        });
    asks(
        "SubmissionReceiptService.canRead",
        (v, s) -> {
          int number = sent(s);
          var submission =
              submissions.findSubmission(author(s), s.consultation(), number).orElseThrow();
          return receipts.canRead(again(v), submission);
        });
    asks(
        "SubmissionReceiptService.listNotices",
        (v, s) -> {
          int number = sent(s);
          var id =
              submissions.findSubmission(author(s), s.consultation(), number).orElseThrow().id();
          return receipts.listNotices(again(v), List.of(id)).values().stream().findFirst();
        });
  }

  private void change() {
    asks(
        "SubmissionChangeService.startEdit",
        (v, s) -> {
          int number = sent(s);
          return changes.startEdit(again(v), s.consultation(), number);
        });
    asks(
        "SubmissionChangeService.edit",
        (v, s) -> {
          int number = sent(s);
          var draft = changes.startEdit(author(s), s.consultation(), number);
          return changes.edit(again(v), s.id(), draft);
        });
    does(
        "SubmissionChangeService.withdraw",
        (v, s) -> {
          int number = sent(s);
          changes.withdraw(again(v), s.id(), number, 1);
        });
  }

  /// The stakeholder's delegation is asked.
  private void together() {
    does(
        "JointSubmissionService.invite",
        (v, s) -> {
          int number = sent(s);
          joint.invite(again(v), s.id(), number, aDelegation(s, Who.STAKEHOLDER));
        });
    does(
        "JointSubmissionService.removePartner",
        (v, s) -> {
          int number = sent(s);
          joint.removePartner(again(v), s.id(), number, asked(s, number));
        });
    does(
        "JointSubmissionService.answer",
        (v, s) -> {
          int number = sent(s);
          var asked = asked(s, number);
          joint.answer(again(v), s.id(), number, asked, true);
        });
    asks(
        "JointSubmissionService.listInvitations",
        (v, s) -> {
          asked(s, sent(s));
          return joint.listInvitations(again(v), s.consultation()).stream().findFirst();
        });
    asks(
        "JointSubmissionService.listPartners",
        (v, s) -> {
          int number = sent(s);
          asked(s, number);
          var submission =
              submissions.findSubmission(author(s), s.consultation(), number).orElseThrow();
          return joint.listPartners(again(v), submission).stream().findFirst();
        });
  }

  private DelegationId asked(Scene scene, int number) {
    var partner = aDelegation(scene, Who.STAKEHOLDER);
    joint.invite(author(scene), scene.id(), number, partner);
    return partner;
  }

  private void moderate() {
    var why = new DecisionDraft("3.2", "Post it again without the number.", "");
    asks(
        "SummaryModerationService.redact",
        (v, s) -> moderation.redact(v, s.id(), answer(s), List.of(new TextSpan(0, 2)), why));
    asks("SummaryModerationService.remove", (v, s) -> moderation.remove(v, s.id(), answer(s), why));
    asks(
        "SummaryModerationService.restore",
        (v, s) -> moderation.restore(v, s.id(), answer(s), why));
  }

  /// The comment that answers in a submission just sent.
  private int answer(Scene scene) {
    return submissions
        .findSubmission(author(scene), scene.consultation(), sent(scene))
        .orElseThrow()
        .answers()
        .getFirst()
        .comment();
  }

  private void draft() {
    asks(
        "SubmissionDraftService.findNew",
        (v, s) -> {
          var delegation = aDelegation(s);
          return drafts.findNew(again(v), s.consultation(), delegation);
        });
    asks(
        "SubmissionDraftService.listOwn",
        (v, s) -> {
          var draft = aDraft(s);
          drafts.save(author(s), s.consultation(), draft);
          return drafts.listOwn(again(v)).stream().findFirst();
        });
    asks(
        "SubmissionDraftService.save",
        (v, s) -> {
          var draft = aDraft(s);
          return drafts.save(again(v), s.consultation(), draft);
        });
    does(
        "SubmissionDraftService.discard",
        (v, s) -> {
          var draft = aDraft(s);
          drafts.discard(again(v), s.consultation(), draft);
        });
  }

  private void attach() {
    asks(
        "SubmissionFileService.add",
        (v, s) -> {
          var delegation = aDelegation(s);
          return add(again(v), delegation, s);
        });
    asks(
        "SubmissionFileService.listWaiting",
        (v, s) -> {
          var delegation = aDelegation(s);
          add(author(s), delegation, s);
          return files.listWaiting(again(v), s.consultation(), delegation).stream().findFirst();
        });
    asks(
        "SubmissionFileService.remove",
        (v, s) -> {
          var delegation = aDelegation(s);
          files.remove(again(v), add(author(s), delegation, s).id());
          return files.listWaiting(author(s), s.consultation(), delegation).isEmpty();
        });
  }

  private AttachmentDetails add(Viewer viewer, DelegationId delegation, Scene scene) {
    return files.add(
        viewer,
        scene.consultation(),
        delegation,
        "point.png",
        new ByteArrayInputStream(SampleFiles.png()));
  }

  private int sent(Scene scene) {
    var draft = aDraft(scene);
    return submissions.send(author(scene), scene.id(), draft, IdempotencyKey.random()).number();
  }

  private SubmissionDraft aDraft(Scene scene) {
    return new SubmissionDraft(
        aDelegation(scene),
        LanguageTag.ENGLISH,
        "We favour renewal.",
        new TreeMap<>(Map.of(1, "It should continue.")),
        0);
  }

  private DelegationId aDelegation(Scene scene) {
    return aDelegation(scene, Who.AUTHOR);
  }

  private DelegationId aDelegation(Scene scene, Who head) {
    return speaking.addSample(
        scene.person(head),
        new DelegationDraft(
            "Ministry of Communications",
            StakeholderGroup.GOVERNMENTS,
            new CountryCode("KE"),
            "Letter of 3 August"),
        List.of());
  }

  private Viewer author(Scene scene) {
    return viewers.forPerson(scene.person(Who.AUTHOR));
  }

  /// With the delegation that was founded meanwhile.
  private Viewer again(Viewer viewer) {
    return viewer.isSignedIn() ? viewers.forPerson(viewer.requireSignedIn("test")) : viewer;
  }
}
