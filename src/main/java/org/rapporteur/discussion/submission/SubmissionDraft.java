package org.rapporteur.discussion.submission;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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

  /// What this says and another, both written from one draft by speakers who did not see each
  /// other's; nothing where both changed the same text.
  public Optional<SubmissionDraft> joined(SubmissionDraft from, SubmissionDraft other) {
    var summaries = joined(from.summary, summary, other.summary);
    var texts = new TreeMap<Integer, String>();
    var questions = new TreeSet<>(answers.keySet());
    questions.addAll(other.answers.keySet());
    for (int question : questions) {
      joined(from.answer(question), answer(question), other.answer(question))
          .ifPresent(text -> texts.put(question, text));
    }
    if (summaries.isEmpty() || texts.size() < questions.size()) {
      return Optional.empty();
    }
    var tag = language.equals(from.language) ? other.language : language;
    return Optional.of(
        new SubmissionDraft(
            delegation, submission, tag, summaries.get(), texts, files, other.version));
  }

  private String answer(int question) {
    return answers.getOrDefault(question, "");
  }

  private static Optional<String> joined(String from, String mine, String theirs) {
    if (mine.equals(from) || mine.equals(theirs)) {
      return Optional.of(theirs);
    }
    return theirs.equals(from) ? Optional.of(mine) : Optional.empty();
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
