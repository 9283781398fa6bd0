package org.rapporteur.discussion.ui.submissionform;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.discussion.questionposition.OwnQuestionPosition;
import org.rapporteur.discussion.submission.ReceivedSubmission;
import org.rapporteur.discussion.submission.SubmissionChangeService;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionDraftService;
import org.rapporteur.discussion.submission.SubmissionFileService;
import org.rapporteur.discussion.submission.SubmissionReceipt;
import org.rapporteur.discussion.submission.SubmissionReceiptService;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.discussion.ui.writing.ThreadFacade;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.delegation.DelegationDetails;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Refusal;
import org.springframework.stereotype.Component;

/// Calls the services behind the submission form as the current user.
@Component
class SubmissionFacade {

  private final SubmissionService submissions;
  private final SubmissionChangeService changes;
  private final SubmissionDraftService drafts;
  private final SubmissionFileService files;
  private final SubmissionReceiptService receipts;
  private final ThreadFacade threads;

  SubmissionFacade(
      SubmissionService submissions,
      SubmissionChangeService changes,
      SubmissionDraftService drafts,
      SubmissionFileService files,
      SubmissionReceiptService receipts,
      ThreadFacade threads) {
    this.submissions = submissions;
    this.changes = changes;
    this.drafts = drafts;
    this.files = files;
    this.receipts = receipts;
    this.threads = threads;
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

  /// Draft of the delegation's new submission; empty if nothing is stored.
  SubmissionDraft getNewDraft(ConsultationDetails consultation, DelegationId delegation) {
    return drafts.findNew(viewer(), consultation, delegation);
  }

  /// Positions of a draft, with the current positions of the delegation on the other questions.
  SortedMap<Integer, ScaleChoice> addCurrentPositions(
      ConsultationDetails consultation, SubmissionDraft draft) {
    var choices = new TreeMap<Integer, ScaleChoice>();
    for (var question : consultation.questions()) {
      threads.commands().positions().listQuestionPositions(consultation, question).stream()
          .filter(position -> draft.delegation().equals(position.delegation()))
          .map(OwnQuestionPosition::choice)
          .filter(Objects::nonNull)
          .forEach(choice -> choices.put(question.number(), choice));
    }
    choices.putAll(draft.positions());
    return choices;
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

  /// Language in which the text is sent if the writer chooses none; undetermined if it cannot be
  /// detected.
  LanguageTag detectLanguage(ConsultationDetails consultation, String text) {
    return threads.hints().detectLanguage(consultation, text).orElse(LanguageTag.UNDETERMINED);
  }

  String refusalText(Locale locale, Refusal refusal) {
    return threads.refusalText(locale, refusal);
  }
}
