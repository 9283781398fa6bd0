package org.rapporteur.discussion.submission;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.comment.PostingRule;
import org.rapporteur.discussion.comment.TextLanguageDetection;
import org.rapporteur.discussion.submission.LockedSubmissionSql.ActiveAnswer;
import org.rapporteur.discussion.submission.SubmissionRevisionSql.SubmissionRevisionState;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.springframework.stereotype.Component;

/// Changes the summary and the answers of a locked submission, or withdraws all of it.
@Component
class SubmissionEditor {

  /// The changes of an edit.
  ///
  /// @param comments the numbers of the comments that were changed, withdrawn or queued for review
  /// @param awaitsReview true if the changes are published only after review
  record AppliedEdit(List<Integer> comments, boolean changesSummary, boolean awaitsReview) {

    boolean isEmpty() {
      return comments.isEmpty() && !changesSummary;
    }
  }

  private final LockedSubmissionSql lockedSubmissionSql;
  private final SubmissionRevisionSql revisionSql;
  private final SubmissionFileService files;
  private final CommentService comments;
  private final TextLanguageDetection languages;
  private final List<PostingRule> rules;
  private final Clock clock;

  SubmissionEditor(
      LockedSubmissionSql lockedSubmissionSql,
      SubmissionRevisionSql revisionSql,
      SubmissionFileService files,
      CommentService comments,
      TextLanguageDetection languages,
      List<PostingRule> rules,
      Clock clock) {
    this.lockedSubmissionSql = lockedSubmissionSql;
    this.revisionSql = revisionSql;
    this.files = files;
    this.comments = comments;
    this.languages = languages;
    this.rules = rules;
    this.clock = clock;
  }

  /// The latest content, including pending changes. Only published answers and those awaiting
  /// review can be changed.
  SubmissionDraft currentContent(LockedSubmission submission) {
    var pendingEdit =
        revisionSql.findLast(submission.id(), SubmissionRevisionState.AWAITING_REVIEW);
    var summary = submission.summary();
    var answers = new TreeMap<Integer, String>();
    lockedSubmissionSql
        .listActiveAnswers(submission)
        .forEach(answer -> answers.put(answer.question(), answer.text()));
    return new SubmissionDraft(
        submission.delegation(),
        submission.number(),
        pendingEdit.map(SubmissionRevision::language).orElse(summary.language()),
        summary.isRemoved()
            ? ""
            : pendingEdit.map(SubmissionRevision::summary).orElse(summary.text()),
        answers,
        List.of(),
        0);
  }

  /// Applies all changes or none. Answers that the draft omits do not change, and empty answers are
  /// withdrawn.
  AppliedEdit edit(
      Viewer viewer,
      ConsultationDetails consultation,
      LockedSubmission submission,
      SubmissionDraft draft) {
    rules.forEach(rule -> rule.requireAllowed(List.of(viewer), consultation.id()));
    boolean awaitsReview =
        consultation.terms().review() == ReviewTiming.BEFORE && submission.isPublic();
    var activeAnswers = lockedSubmissionSql.listActiveAnswers(submission);
    var changedComments = changeAnswers(viewer, consultation, draft, activeAnswers);
    boolean changesSummary = changeSummary(viewer, consultation, draft, submission, awaitsReview);
    if (awaitsReview && changesSummary && changedComments.isEmpty()) {
      changedComments.add(queueFirstAnswer(viewer, consultation, activeAnswers));
    }
    return new AppliedEdit(List.copyOf(changedComments), changesSummary, awaitsReview);
  }

  /// Withdraws all answers and deletes the files.
  void withdraw(Viewer viewer, LockedSubmission submission) {
    // Listed before the submission is withdrawn, because its answers change with it.
    var activeAnswers = lockedSubmissionSql.listActiveAnswers(submission);
    lockedSubmissionSql.withdraw(submission, clock.instant());
    activeAnswers.forEach(
        answer -> comments.withdrawAnswer(viewer, submission.consultation(), answer.comment()));
    files.deleteAll(submission.id());
  }

  private List<Integer> changeAnswers(
      Viewer viewer,
      ConsultationDetails consultation,
      SubmissionDraft draft,
      List<ActiveAnswer> activeAnswers) {
    var texts = draft.answers();
    if (activeAnswers.stream()
        .allMatch(
            answer ->
                InputText.isInvisible(texts.getOrDefault(answer.question(), answer.text())))) {
      throw new InvalidInput("submission.no-answer", "answers");
    }
    var changedComments = new ArrayList<Integer>();
    for (var answer : activeAnswers) {
      String text = texts.getOrDefault(answer.question(), answer.text());
      if (InputText.isInvisible(text)) {
        comments.withdrawAnswer(viewer, consultation.id(), answer.comment());
        changedComments.add(answer.comment());
      } else if (!InputText.normalize(text).equals(answer.text())) {
        comments.editAnswer(
            viewer, consultation.id(), answer.comment(), text, draft.chosenLanguage());
        changedComments.add(answer.comment());
      }
    }
    return changedComments;
  }

  /// Returns true if the summary changed, or will change after review.
  private boolean changeSummary(
      Viewer viewer,
      ConsultationDetails consultation,
      SubmissionDraft draft,
      LockedSubmission submission,
      boolean needsReview) {
    var latestContent = currentContent(submission);
    String summary = draft.summary();
    var language = languages.selectedOrDetected(draft.chosenLanguage(), summary, consultation);
    if (summary.equals(latestContent.summary()) && language.equals(latestContent.language())) {
      return false;
    }
    if (submission.summary().isModerated()) {
      throw new SummaryAlreadyModerated(submission.number());
    }
    var id = submission.id();
    var person = viewer.requireSignedIn(SubmissionService.ACTION);
    revisionSql.changeState(
        id, SubmissionRevisionState.AWAITING_REVIEW, SubmissionRevisionState.REPLACED);
    if (needsReview) {
      revisionSql.add(
          id, SubmissionRevisionState.AWAITING_REVIEW, summary, language, person, clock.instant());
    } else {
      replaceSummary(submission, summary, language, person);
    }
    return true;
  }

  private void replaceSummary(
      LockedSubmission submission, String summary, LanguageTag language, PersonId person) {
    var id = submission.id();
    // A text that was never public must not become a readable earlier revision.
    revisionSql.changeState(
        id,
        SubmissionRevisionState.CURRENT,
        submission.isPublic() ? SubmissionRevisionState.EARLIER : SubmissionRevisionState.REPLACED);
    var revision =
        revisionSql.add(
            id, SubmissionRevisionState.CURRENT, summary, language, person, clock.instant());
    revisionSql.makeCurrent(id, revision);
  }

  /// Moderators review comments, so a change of the summary alone also sends the first answer to
  /// review. Returns its number.
  private int queueFirstAnswer(
      Viewer viewer, ConsultationDetails consultation, List<ActiveAnswer> activeAnswers) {
    var firstAnswer = activeAnswers.getFirst();
    comments.editAnswer(viewer, consultation.id(), firstAnswer.comment(), firstAnswer.text(), null);
    return firstAnswer.comment();
  }
}
