package org.rapporteur.discussion.submission;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.consultation.ConsultationId;

/// A stored submission draft in a list, with the name of its delegation.
public record SavedSubmissionDraft(
    ConsultationId consultation, String delegationName, SubmissionDraft draft, Instant savedAt) {

  SubmissionDraftSql.SubmissionDraftKey key() {
    return draft.key(consultation);
  }

  SavedSubmissionDraft withTexts(SortedMap<Integer, String> texts) {
    var answers = new TreeMap<>(texts);
    var summary = answers.remove(SubmissionDraftSql.SUMMARY_NUMBER);
    return new SavedSubmissionDraft(
        consultation,
        delegationName,
        new SubmissionDraft(
            draft.delegation(),
            draft.submission(),
            draft.language(),
            summary == null ? "" : summary,
            answers,
            draft.files(),
            draft.version()),
        savedAt);
  }
}
