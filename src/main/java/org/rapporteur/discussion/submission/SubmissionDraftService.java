package org.rapporteur.discussion.submission;

import java.util.List;
import java.util.TreeMap;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Stores the submission drafts of a delegation: one per consultation, and one per submission being
/// changed. All its speakers share a draft; nobody else can read it.
@Service
public class SubmissionDraftService {

  /// Limit over all delegations of a person.
  private static final int MAX_LISTED = 50;

  private final SubmissionDraftSql draftSql;
  private final SubmissionFileService files;
  private final Transactions transactions;

  SubmissionDraftService(
      SubmissionDraftSql draftSql, SubmissionFileService files, Transactions transactions) {
    this.draftSql = draftSql;
    this.files = files;
    this.transactions = transactions;
  }

  /// Returns an empty draft if none is stored.
  ///
  /// @param submission the number of the submission to change; 0 for a new one
  public SubmissionDraft find(
      Viewer viewer, ConsultationDetails consultation, DelegationId delegation, int submission) {
    requireSpeaker(viewer, delegation);
    return transactions.read(() -> draftSql.find(keyOf(consultation.id(), delegation, submission)));
  }

  /// Lists the drafts of all delegations of the viewer, newest first.
  public List<SavedSubmissionDraft> listOwn(Viewer viewer) {
    viewer.requireSignedIn("draft");
    return viewer.delegations().isEmpty()
        ? List.of()
        : transactions.read(() -> draftSql.listByDelegations(viewer.delegations(), MAX_LISTED));
  }

  /// Returns the stored draft. Refuses if another speaker or tab saved meanwhile.
  public SubmissionDraft save(
      Viewer viewer, ConsultationDetails consultation, SubmissionDraft draft) {
    var person = requireSpeaker(viewer, draft.delegation());
    var texts = new TreeMap<Integer, String>();
    texts.put(SubmissionDraftSql.SUMMARY_NUMBER, requireStorable("summary", draft.summary()));
    draft
        .answers()
        .forEach(
            (question, answer) -> {
              if (consultation.question(question).isPresent()) {
                texts.put(question, requireStorable("answer-" + question, answer));
              }
            });
    texts.values().removeIf(String::isBlank);
    return transactions.write(
        () -> {
          draftSql.save(person, consultation.id(), draft, texts);
          return draftSql.find(keyOf(consultation.id(), draft.delegation(), draft.submission()));
        });
  }

  /// Deletes the draft and its unsent files. Refuses if the stored version differs from the one
  /// that the speaker saw.
  public void discard(Viewer viewer, ConsultationDetails consultation, SubmissionDraft draft) {
    var person = requireSpeaker(viewer, draft.delegation());
    var consultationId = consultation.id();
    transactions.write(
        () -> {
          delete(person, consultationId, draft);
          if (draft.isForNewSubmission()) {
            files.deleteWaiting(consultationId, draft.delegation());
          }
        });
  }

  /// Deletes the draft in the current transaction. A concurrent delete waits and is then refused.
  void delete(PersonId person, ConsultationId consultation, SubmissionDraft draft) {
    draftSql.delete(
        person, keyOf(consultation, draft.delegation(), draft.submission()), draft.version());
  }

  static PersonId requireSpeaker(Viewer viewer, DelegationId delegation) {
    var person = viewer.requireSignedIn(SubmissionService.ACTION);
    if (!viewer.isSpeakerFor(delegation)) {
      throw new NotAllowed(SubmissionService.ACTION);
    }
    return person;
  }

  private static SubmissionDraftSql.SubmissionDraftKey keyOf(
      ConsultationId consultation, DelegationId delegation, int submission) {
    return new SubmissionDraftSql.SubmissionDraftKey(consultation, delegation, submission);
  }

  private static String requireStorable(String field, String input) {
    return InputText.requireTextOrEmpty(field, input, DraftService.MAX_DRAFT_LENGTH);
  }
}
