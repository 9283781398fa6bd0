package org.rapporteur.discussion.submission;

import java.time.Clock;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.comment.CommentsClosed;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Lets the speakers of a delegation change or withdraw a sent submission as a whole, while the
/// consultation accepts comments.
@Service
public class SubmissionChangeService {

  private final LockedSubmissionSql lockedSubmissionSql;
  private final SubmissionEditor editor;
  private final SubmissionDraftService drafts;
  private final SubmissionChangePublisher changes;
  private final ConsultationService consultations;
  private final Transactions transactions;
  private final Clock clock;

  SubmissionChangeService(
      LockedSubmissionSql lockedSubmissionSql,
      SubmissionEditor editor,
      SubmissionDraftService drafts,
      SubmissionChangePublisher changes,
      ConsultationService consultations,
      Transactions transactions,
      Clock clock) {
    this.lockedSubmissionSql = lockedSubmissionSql;
    this.editor = editor;
    this.drafts = drafts;
    this.changes = changes;
    this.consultations = consultations;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Returns the stored draft of a change, or else the current content. Only published answers and
  /// those awaiting review can be changed.
  public SubmissionDraft startEdit(Viewer viewer, ConsultationDetails consultation, int number) {
    viewer.requireSignedIn(SubmissionService.ACTION);
    return transactions.write(
        () -> {
          var submission = lock(viewer, consultation.id(), number);
          var content = editor.currentContent(submission);
          var savedDraft = drafts.findChange(submission);
          return savedDraft.isEmpty()
              ? content.withVersion(savedDraft.version())
              : savedDraft.withAnswers(mergeAnswers(content, savedDraft));
        });
  }

  /// The current answers, with the texts of the draft.
  private static SortedMap<Integer, String> mergeAnswers(
      SubmissionDraft content, SubmissionDraft savedDraft) {
    var answers = new TreeMap<>(content.answers());
    savedDraft
        .answers()
        .forEach((question, text) -> answers.computeIfPresent(question, (q, current) -> text));
    return answers;
  }

  /// Applies all changes or none. Answers that the draft omits do not change, and empty answers are
  /// withdrawn. Refuses if another speaker saved a change meanwhile.
  public SubmissionReceipt edit(Viewer viewer, ConsultationId consultation, SubmissionDraft draft) {
    var person = viewer.requireSpeakerFor(draft.delegation(), SubmissionService.ACTION);
    var consultationDetails = consultations.get(consultation);
    String summary =
        InputText.requireText("summary", draft.summary(), SubmissionService.MAX_SUMMARY_LENGTH);
    requireValidAnswers(consultationDetails, draft);
    return transactions.write(
        () -> {
          var submission = lock(viewer, consultation, draft.submission());
          CommentsClosed.requireOpen(consultationDetails);
          drafts.delete(person, consultation, draft);
          var edit =
              editor.edit(viewer, consultationDetails, submission, draft.withSummary(summary));
          lockedSubmissionSql.incrementVersion(submission.id());
          changes.publishChange(submission);
          if (!edit.isEmpty()) {
            changes.publishChangeToPartners(submission);
          }
          return new SubmissionReceipt(
              submission.number(), clock.instant(), edit.awaitsReview(), edit.comments());
        });
  }

  private static void requireValidAnswers(ConsultationDetails consultation, SubmissionDraft draft) {
    draft
        .answers()
        .forEach(
            (question, text) ->
                InputText.requireTextOrEmpty(
                    "answer-" + question, text, consultation.terms().maxLength()));
  }

  /// Withdraws all answers and deletes the files. Refuses if the submission no longer has the
  /// version that the speaker saw.
  public void withdraw(Viewer viewer, ConsultationId consultation, int number, int version) {
    var person = viewer.requireSignedIn(SubmissionService.ACTION);
    var consultationDetails = consultations.get(consultation);
    transactions.write(
        () -> {
          var submission = lock(viewer, consultation, number);
          CommentsClosed.requireOpen(consultationDetails);
          if (submission.version() != version) {
            throw new SubmissionEditConflict(number);
          }
          drafts.delete(person, consultation, drafts.findChange(submission));
          editor.withdraw(viewer, submission);
          changes.publishChange(submission);
          changes.publishChangeToPartners(submission);
        });
  }

  private LockedSubmission lock(Viewer viewer, ConsultationId consultation, int number) {
    var submission =
        lockedSubmissionSql
            .lock(consultation, number)
            .orElseThrow(() -> new NotFound("submission", SubmissionLinks.reference(number)));
    submission.requireSpeaker(viewer);
    submission.requireNotWithdrawn();
    return submission;
  }
}
