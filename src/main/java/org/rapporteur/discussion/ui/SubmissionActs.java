package org.rapporteur.discussion.ui;

import java.util.List;
import java.util.Locale;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.submission.JointPartner;
import org.rapporteur.discussion.submission.JointSubmissionService;
import org.rapporteur.discussion.submission.ReceivedSubmission;
import org.rapporteur.discussion.submission.SubmissionChangeService;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionDraftService;
import org.rapporteur.discussion.submission.SubmissionFileService;
import org.rapporteur.discussion.submission.SubmissionReceipt;
import org.rapporteur.discussion.submission.SubmissionReceiptService;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.delegation.DelegationDetails;
import org.rapporteur.identity.delegation.DelegationService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.springframework.stereotype.Component;

/// What the form of a submission asks of the services, as whoever fills it in now.
@Component
class SubmissionActs {

  private final SubmissionService submissions;
  private final SubmissionChangeService changes;
  private final SubmissionDraftService drafts;
  private final SubmissionFileService files;
  private final JointSubmissionService joint;
  private final SubmissionReceiptService receipts;
  private final DelegationService delegations;
  private final ThreadActs threads;
  private final Messages messages;

  SubmissionActs(
      SubmissionService submissions,
      SubmissionChangeService changes,
      SubmissionDraftService drafts,
      SubmissionFileService files,
      JointSubmissionService joint,
      SubmissionReceiptService receipts,
      DelegationService delegations,
      ThreadActs threads,
      Messages messages) {
    this.submissions = submissions;
    this.changes = changes;
    this.drafts = drafts;
    this.files = files;
    this.joint = joint;
    this.receipts = receipts;
    this.delegations = delegations;
    this.threads = threads;
    this.messages = messages;
  }

  Viewer viewer() {
    return threads.viewer();
  }

  ThreadActs threads() {
    return threads;
  }

  SubmissionFileService files() {
    return files;
  }

  List<DelegationDetails> delegations() {
    return threads.delegations();
  }

  SubmissionDraft draft(ConsultationDetails consultation, DelegationId delegation, int submission) {
    return drafts.find(viewer(), consultation, delegation, submission);
  }

  SubmissionDraft save(ConsultationDetails consultation, SubmissionDraft typed) {
    return drafts.save(viewer(), consultation, typed);
  }

  void discard(ConsultationDetails consultation, SubmissionDraft seen) {
    drafts.discard(viewer(), consultation, seen);
  }

  SubmissionReceipt send(
      ConsultationDetails consultation, SubmissionDraft typed, IdempotencyKey key) {
    return submissions.send(viewer(), consultation.id(), typed, key);
  }

  ReceivedSubmission received(ConsultationDetails consultation, int submission) {
    return receipts.get(viewer(), consultation, submission);
  }

  /// What a change of a submission begins with.
  SubmissionDraft begin(ConsultationDetails consultation, int submission) {
    return changes.begin(viewer(), consultation, submission);
  }

  SubmissionReceipt edit(ConsultationDetails consultation, SubmissionDraft typed) {
    return changes.edit(viewer(), consultation.id(), typed);
  }

  /// As it was read: refused where somebody changed it since.
  void withdraw(ConsultationDetails consultation, SubmissionDetails read) {
    changes.withdraw(viewer(), consultation.id(), read.number(), read.version());
  }

  /// Delegations that can be asked to submit jointly.
  List<DelegationDetails> verified(String words, int from, int most) {
    return delegations.verified(words, from, most);
  }

  List<JointPartner> partners(SubmissionDetails submission) {
    return joint.partners(viewer(), submission);
  }

  void askJointly(
      ConsultationDetails consultation, SubmissionDetails submission, DelegationId partner) {
    joint.ask(viewer(), consultation.id(), submission.number(), partner);
  }

  void takeOut(
      ConsultationDetails consultation, SubmissionDetails submission, DelegationId partner) {
    joint.takeOut(viewer(), consultation.id(), submission.number(), partner);
  }

  void answerJointly(
      ConsultationDetails consultation,
      SubmissionDetails submission,
      DelegationId asked,
      boolean agrees) {
    joint.answer(viewer(), consultation.id(), submission.number(), asked, agrees);
  }

  /// The language in which a text would be sent where none is chosen.
  LanguageTag language(ConsultationDetails consultation, String text) {
    return threads.aids().language(consultation, text).orElse(LanguageTag.UNDETERMINED);
  }

  String words(Locale locale, Refusal refusal) {
    return messages.text(locale, refusal);
  }
}
