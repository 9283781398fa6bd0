package org.rapporteur.discussion.submission;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.submission.SubmissionDraftSql.SubmissionDraftKey;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InputText;
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

  /// Returns the draft of the delegation's new submission; empty if none is stored.
  public SubmissionDraft findNew(
      Viewer viewer, ConsultationDetails consultation, DelegationId delegation) {
    viewer.requireSpeakerFor(delegation, SubmissionService.ACTION);
    var key = SubmissionDraftKey.forNewSubmission(consultation.id(), delegation);
    return transactions.read(() -> draftSql.find(key));
  }

  /// Returns the draft that changes the submission; empty if none is stored.
  SubmissionDraft findChange(LockedSubmission submission) {
    return draftSql.find(
        new SubmissionDraftKey(
            submission.consultation(), submission.delegation(), submission.number()));
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
    var person = viewer.requireSpeakerFor(draft.delegation(), SubmissionService.ACTION);
    var texts = requireStorableTexts(consultation, draft);
    return transactions.write(
        () -> {
          draftSql.save(person, consultation.id(), draft, texts);
          return draftSql.find(draft.key(consultation.id()));
        });
  }

  private static SortedMap<Integer, String> requireStorableTexts(
      ConsultationDetails consultation, SubmissionDraft draft) {
    var texts = new TreeMap<Integer, String>();
    texts.put(SubmissionDraftSql.SUMMARY_NUMBER, requireStorable("summary", draft.summary()));
    for (var answer : draft.answers().entrySet()) {
      int question = answer.getKey();
      // A question may have been deleted since the page was opened.
      if (consultation.question(question).isPresent()) {
        texts.put(question, requireStorable("answer-" + question, answer.getValue()));
      }
    }
    texts.values().removeIf(String::isBlank);
    return texts;
  }

  private static String requireStorable(String field, String input) {
    return InputText.requireTextOrEmpty(field, input, DraftService.MAX_DRAFT_LENGTH);
  }

  /// Deletes the draft and its unsent files. Refuses if the stored version differs from the one
  /// that the speaker saw.
  public void discard(Viewer viewer, ConsultationDetails consultation, SubmissionDraft draft) {
    var person = viewer.requireSpeakerFor(draft.delegation(), SubmissionService.ACTION);
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
    draftSql.delete(person, draft.key(consultation), draft.version());
  }
}
