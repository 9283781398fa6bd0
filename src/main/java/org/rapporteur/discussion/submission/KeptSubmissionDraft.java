package org.rapporteur.discussion.submission;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.consultation.ConsultationId;

/// A draft as it is listed: in which consultation, of which delegation, and when it was saved last.
public record KeptSubmissionDraft(
    ConsultationId consultation, String delegation, SubmissionDraft draft, Instant savedAt) {

  SubmissionDraftRows.Key key() {
    return new SubmissionDraftRows.Key(consultation, draft.delegation(), draft.submission());
  }

  KeptSubmissionDraft with(SortedMap<Integer, String> texts) {
    var answers = new TreeMap<>(texts);
    var summary = answers.remove(SubmissionDraftRows.SUMMARY);
    return new KeptSubmissionDraft(
        consultation,
        delegation,
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
