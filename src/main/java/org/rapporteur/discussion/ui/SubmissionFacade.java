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

/// Calls the services behind the submission form as the current user.
@Component
class SubmissionFacade {

  private final SubmissionService submissions;
  private final SubmissionChangeService changes;
  private final SubmissionDraftService drafts;
  private final SubmissionFileService files;
  private final JointSubmissionService joint;
  private final SubmissionReceiptService receipts;
  private final DelegationService delegations;
  private final ThreadFacade threads;
  private final Messages messages;

  SubmissionFacade(
      SubmissionService submissions,
      SubmissionChangeService changes,
      SubmissionDraftService drafts,
      SubmissionFileService files,
      JointSubmissionService joint,
      SubmissionReceiptService receipts,
      DelegationService delegations,
      ThreadFacade threads,
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

  ThreadFacade threads() {
    return threads;
  }

  SubmissionFileService files() {
    return files;
  }

  List<DelegationDetails> delegations() {
    return threads.delegations();
  }

  SubmissionDraft getDraft(
      ConsultationDetails consultation, DelegationId delegation, int submission) {
    return drafts.find(viewer(), consultation, delegation, submission);
  }

  SubmissionDraft saveDraft(ConsultationDetails consultation, SubmissionDraft draft) {
    return drafts.save(viewer(), consultation, draft);
  }

  void discardDraft(ConsultationDetails consultation, SubmissionDraft draft) {
    drafts.discard(viewer(), consultation, draft);
  }

  SubmissionReceipt send(
      ConsultationDetails consultation, SubmissionDraft draft, IdempotencyKey key) {
    return submissions.send(viewer(), consultation.id(), draft, key);
  }

  ReceivedSubmission getReceipt(ConsultationDetails consultation, int submission) {
    return receipts.get(viewer(), consultation, submission);
  }

  /// Draft with which an edit of a sent submission starts.
  SubmissionDraft startEdit(ConsultationDetails consultation, int submission) {
    return changes.startEdit(viewer(), consultation, submission);
  }

  SubmissionReceipt sendEdit(ConsultationDetails consultation, SubmissionDraft draft) {
    return changes.edit(viewer(), consultation.id(), draft);
  }

  /// Refused if somebody changed the submission since it was read.
  void withdraw(ConsultationDetails consultation, SubmissionDetails submission) {
    changes.withdraw(viewer(), consultation.id(), submission.number(), submission.version());
  }

  /// Verified delegations whose name matches.
  List<DelegationDetails> findPossiblePartners(String search, int offset, int limit) {
    return delegations.searchVerified(search, offset, limit);
  }

  List<JointPartner> partners(SubmissionDetails submission) {
    return joint.listPartners(viewer(), submission);
  }

  void invitePartner(
      ConsultationDetails consultation, SubmissionDetails submission, DelegationId partner) {
    joint.invite(viewer(), consultation.id(), submission.number(), partner);
  }

  void removePartner(
      ConsultationDetails consultation, SubmissionDetails submission, DelegationId partner) {
    joint.removePartner(viewer(), consultation.id(), submission.number(), partner);
  }

  void answerInvitation(
      ConsultationDetails consultation,
      SubmissionDetails submission,
      DelegationId partner,
      boolean accepts) {
    joint.answer(viewer(), consultation.id(), submission.number(), partner, accepts);
  }

  /// Language in which the text is sent if the writer chooses none.
  LanguageTag detectLanguage(ConsultationDetails consultation, String text) {
    return threads.hints().detectLanguage(consultation, text).orElse(LanguageTag.UNDETERMINED);
  }

  String refusalText(Locale locale, Refusal refusal) {
    return messages.text(locale, refusal);
  }
}
