package org.rapporteur.discussion.submission;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.discussion.submission.SubmissionDraftSql.SubmissionDraftKey;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.shared.LanguageTag;

/// A submission as typed by the speakers of a delegation: summary, answers and positions by the
/// number of the question, and unsent files.
///
/// @param submission the number of the submission to change; 0 for a new one
/// @param language UNDETERMINED to detect it
/// @param version the version last loaded or saved; 0 if there was no draft
public record SubmissionDraft(
    DelegationId delegation,
    int submission,
    LanguageTag language,
    String summary,
    SortedMap<Integer, String> answers,
    SortedMap<Integer, ScaleChoice> positions,
    List<AttachmentId> files,
    int version) {

  public SubmissionDraft {
    answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    positions = Collections.unmodifiableSortedMap(new TreeMap<>(positions));
    files = List.copyOf(files);
  }

  /// Creates a draft without positions.
  public SubmissionDraft(
      DelegationId delegation,
      int submission,
      LanguageTag language,
      String summary,
      SortedMap<Integer, String> answers,
      List<AttachmentId> files,
      int version) {
    this(
        delegation,
        submission,
        language,
        summary,
        answers,
        Collections.emptySortedMap(),
        files,
        version);
  }

  public SubmissionDraft(
      DelegationId delegation,
      LanguageTag language,
      String summary,
      SortedMap<Integer, String> answers,
      int version) {
    this(delegation, 0, language, summary, answers, List.of(), version);
  }

  /// True if no draft is stored: never started, sent or discarded.
  public boolean isEmpty() {
    return summary.isEmpty() && answers.isEmpty() && positions.isEmpty() && files.isEmpty();
  }

  /// Merges this draft with another one that has the same base (three-way merge). Empty if both
  /// changed the same text. If both changed the same position, this draft has priority.
  public Optional<SubmissionDraft> merge(SubmissionDraft base, SubmissionDraft other) {
    var mergedSummary = merge(base.summary, summary, other.summary);
    var mergedAnswers = new TreeMap<Integer, String>();
    var questions = new TreeSet<>(answers.keySet());
    questions.addAll(other.answers.keySet());
    for (int question : questions) {
      merge(base.answer(question), answer(question), other.answer(question))
          .ifPresent(text -> mergedAnswers.put(question, text));
    }
    if (mergedSummary.isEmpty() || mergedAnswers.size() < questions.size()) {
      return Optional.empty();
    }
    var mergedLanguage = language.equals(base.language) ? other.language : language;
    return Optional.of(
        new SubmissionDraft(
            delegation,
            submission,
            mergedLanguage,
            mergedSummary.get(),
            mergedAnswers,
            mergePositions(base, other),
            files,
            other.version));
  }

  private SortedMap<Integer, ScaleChoice> mergePositions(
      SubmissionDraft base, SubmissionDraft other) {
    var merged = new TreeMap<>(other.positions);
    positions.forEach(
        (question, choice) -> {
          if (choice != base.positions.get(question)) {
            merged.put(question, choice);
          }
        });
    return merged;
  }

  private String answer(int question) {
    return answers.getOrDefault(question, "");
  }

  private static Optional<String> merge(String base, String mine, String theirs) {
    if (mine.equals(base) || mine.equals(theirs)) {
      return Optional.of(theirs);
    }
    return theirs.equals(base) ? Optional.of(mine) : Optional.empty();
  }

  SubmissionDraftKey key(ConsultationId consultation) {
    return new SubmissionDraftKey(consultation, delegation, submission);
  }

  /// True if the draft does not change an existing submission.
  public boolean isForNewSubmission() {
    return submission == 0;
  }

  SubmissionDraft withSummary(String newSummary) {
    return new SubmissionDraft(
        delegation, submission, language, newSummary, answers, positions, files, version);
  }

  SubmissionDraft withAnswers(SortedMap<Integer, String> newAnswers) {
    return new SubmissionDraft(
        delegation, submission, language, summary, newAnswers, positions, files, version);
  }

  /// @param newPositions by question number
  public SubmissionDraft withPositions(SortedMap<Integer, ScaleChoice> newPositions) {
    return new SubmissionDraft(
        delegation, submission, language, summary, answers, newPositions, files, version);
  }

  SubmissionDraft withVersion(int newVersion) {
    return new SubmissionDraft(
        delegation, submission, language, summary, answers, positions, files, newVersion);
  }

  /// The language chosen by the speakers; null to detect it.
  @Nullable LanguageTag chosenLanguage() {
    return language.equals(LanguageTag.UNDETERMINED) ? null : language;
  }
}
