package org.rapporteur.discussion.submission;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.shared.LanguageTag;

/// A submission as typed by the speakers of a delegation: the summary, answers by the numbers of
/// their questions, and the files that wait with it.
///
/// @param submission the number of the one that is changed, 0 for a new one
/// @param version the one last read or saved, 0 where there never was a draft
public record SubmissionDraft(
    DelegationId delegation,
    int submission,
    LanguageTag language,
    String summary,
    SortedMap<Integer, String> answers,
    List<AttachmentId> files,
    int version) {

  public SubmissionDraft {
    answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    files = List.copyOf(files);
  }

  /// A new one without files.
  public SubmissionDraft(
      DelegationId delegation,
      LanguageTag language,
      String summary,
      SortedMap<Integer, String> answers,
      int version) {
    this(delegation, 0, language, summary, answers, List.of(), version);
  }

  /// Whether nothing is kept: it was never begun, or was sent or discarded.
  public boolean isEmpty() {
    return summary.isEmpty() && answers.isEmpty() && files.isEmpty();
  }

  /// The same words where another version of the draft is kept.
  SubmissionDraft at(int keptVersion) {
    return new SubmissionDraft(
        delegation, submission, language, summary, answers, files, keptVersion);
  }

  /// The language that its speakers say it is in; null where it is to be found out.
  @Nullable LanguageTag chosenLanguage() {
    return language.equals(LanguageTag.UNDETERMINED) ? null : language;
  }
}
