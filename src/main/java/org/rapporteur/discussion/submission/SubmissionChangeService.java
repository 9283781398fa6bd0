package org.rapporteur.discussion.submission;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.comment.CommentsClosed;
import org.rapporteur.discussion.comment.PostingRule;
import org.rapporteur.discussion.contributor.NotDelegationSpeaker;
import org.rapporteur.discussion.submission.LockedSubmissionSql.ActiveAnswer;
import org.rapporteur.discussion.submission.SubmissionRevisionSql.SubmissionRevisionState;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Lets the speakers of a delegation change or withdraw a sent submission as a whole, while the
/// consultation accepts comments.
@Service
public class SubmissionChangeService {

  private final LockedSubmissionSql lockedSubmissions;
  private final SubmissionRevisionSql revisions;
  private final SubmissionDraftService drafts;
  private final SubmissionFileService files;
  private final SubmissionService submissions;
  private final JointSubmissionService joint;
  private final CommentService comments;
  private final ConsultationService consultations;
  private final List<PostingRule> rules;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  SubmissionChangeService(
      LockedSubmissionSql lockedSubmissions,
      SubmissionRevisionSql revisions,
      SubmissionDraftService drafts,
      SubmissionFileService files,
      SubmissionService submissions,
      JointSubmissionService joint,
      CommentService comments,
      ConsultationService consultations,
      List<PostingRule> rules,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.lockedSubmissions = lockedSubmissions;
    this.revisions = revisions;
    this.drafts = drafts;
    this.files = files;
    this.submissions = submissions;
    this.joint = joint;
    this.comments = comments;
    this.consultations = consultations;
    this.rules = rules;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// The stored draft of a change, or else the current content. Only published answers and those
  /// awaiting review can be changed.
  public SubmissionDraft startEdit(Viewer viewer, ConsultationDetails consultation, int number) {
    viewer.requireSignedIn("submission");
    return transactions.write(
        () -> {
          var submission = lock(viewer, consultation.id(), number);
          var now = currentContent(submission);
          var savedDraft = drafts.find(viewer, consultation, submission.delegation(), number);
          if (savedDraft.isEmpty()) {
            return now.withVersion(savedDraft.version());
          }
          var answers = new TreeMap<>(now.answers());
          savedDraft
              .answers()
              .forEach((question, text) -> answers.computeIfPresent(question, (q, t) -> text));
          return new SubmissionDraft(
              savedDraft.delegation(),
              number,
              savedDraft.language(),
              savedDraft.summary(),
              answers,
              List.of(),
              savedDraft.version());
        });
  }

  /// Applies all changes or none. Answers missing in the draft stay, empty ones are withdrawn;
  /// refused if someone else saved a change meanwhile.
  public SubmissionReceipt edit(Viewer viewer, ConsultationId consultation, SubmissionDraft draft) {
    var person = SubmissionDraftService.requireSpeaker(viewer, draft.delegation());
    var consultationDetails = consultations.get(consultation);
    String summary =
        InputText.requireText("summary", draft.summary(), SubmissionService.MAX_SUMMARY);
    draft
        .answers()
        .forEach(
            (q, text) ->
                InputText.optionalText(
                    "answer-" + q, text, consultationDetails.terms().maxLength()));
    return transactions.write(
        () -> {
          var submission = lock(viewer, consultation, draft.submission());
          requireOpen(consultationDetails);
          drafts.delete(person, consultation, draft);
          rules.forEach(rule -> rule.requireAllowed(List.of(viewer), consultation));
          boolean awaitsReview =
              consultationDetails.terms().review() == ReviewTiming.BEFORE && submission.isPublic();
          var activeAnswers = lockedSubmissions.listActiveAnswers(submission);
          var changed =
              new ArrayList<>(changeAnswers(viewer, consultationDetails, draft, activeAnswers));
          boolean rewritten =
              changeSummary(viewer, consultationDetails, draft, submission, summary, awaitsReview);
          if (awaitsReview && rewritten && changed.isEmpty()) {
            changed.add(queueFirstAnswer(viewer, consultationDetails, activeAnswers));
          }
          lockedSubmissions.incrementVersion(submission.id());
          publishChange(submission);
          if (rewritten || !changed.isEmpty()) {
            joint.notifyPartners(submission);
          }
          return new SubmissionReceipt(
              submission.number(), clock.instant(), awaitsReview, List.copyOf(changed));
        });
  }

  /// Withdraws all answers and deletes the files. Refused if the submission no longer has this
  /// version.
  public void withdraw(Viewer viewer, ConsultationId consultation, int number, int version) {
    var person = viewer.requireSignedIn("submission");
    var consultationDetails = consultations.get(consultation);
    transactions.write(
        () -> {
          var submission = lock(viewer, consultation, number);
          requireOpen(consultationDetails);
          if (submission.version() != version) {
            throw new SubmissionChangedMeanwhile(number);
          }
          var savedDraft =
              drafts.find(viewer, consultationDetails, submission.delegation(), number);
          drafts.delete(person, consultation, savedDraft);
          var activeAnswers = lockedSubmissions.listActiveAnswers(submission);
          lockedSubmissions.withdraw(submission, clock.instant());
          activeAnswers.forEach(
              answer -> comments.withdrawAnswer(viewer, consultation, answer.comment()));
          files.deleteAll(submission.id());
          publishChange(submission);
          joint.notifyPartners(submission);
        });
  }

  private LockedSubmission lock(Viewer viewer, ConsultationId consultation, int number) {
    var submission =
        lockedSubmissions
            .lock(consultation, number)
            .orElseThrow(() -> new NotFound("submission", SubmissionLinks.reference(number)));
    if (!viewer.isSpeakerFor(submission.delegation())) {
      throw new NotDelegationSpeaker();
    }
    if (submission.isWithdrawn()) {
      throw new SubmissionAlreadyWithdrawn(number);
    }
    return submission;
  }

  private SubmissionDraft currentContent(LockedSubmission submission) {
    var waiting = revisions.findLast(submission.id(), SubmissionRevisionState.AWAITING_REVIEW);
    var answers = new TreeMap<Integer, String>();
    lockedSubmissions
        .listActiveAnswers(submission)
        .forEach(answer -> answers.put(answer.question(), answer.text()));
    return new SubmissionDraft(
        submission.delegation(),
        submission.number(),
        waiting.map(SubmissionRevision::language).orElse(submission.language()),
        submission.isSummaryRemoved()
            ? ""
            : waiting.map(SubmissionRevision::summary).orElse(submission.summary()),
        answers,
        List.of(),
        0);
  }

  /// Returns the numbers of the comments that were changed or withdrawn.
  private List<Integer> changeAnswers(
      Viewer viewer,
      ConsultationDetails consultation,
      SubmissionDraft draft,
      List<ActiveAnswer> activeAnswers) {
    var answers = draft.answers();
    if (activeAnswers.stream()
        .allMatch(a -> InputText.isInvisible(answers.getOrDefault(a.question(), a.text())))) {
      throw new InvalidInput("submission.no-answer", "answers");
    }
    var changed = new ArrayList<Integer>();
    for (var answer : activeAnswers) {
      String text = answers.getOrDefault(answer.question(), answer.text());
      if (InputText.isInvisible(text)) {
        comments.withdrawAnswer(viewer, consultation.id(), answer.comment());
        changed.add(answer.comment());
      } else if (!InputText.normalize(text).equals(answer.text())) {
        comments.editAnswer(
            viewer, consultation.id(), answer.comment(), text, draft.chosenLanguage());
        changed.add(answer.comment());
      }
    }
    return changed;
  }

  /// Returns true if the summary changed, or will change after review.
  private boolean changeSummary(
      Viewer viewer,
      ConsultationDetails consultation,
      SubmissionDraft draft,
      LockedSubmission submission,
      String summary,
      boolean needsReview) {
    var current = currentContent(submission);
    var language = submissions.languageOrDetected(draft.language(), summary, consultation);
    if (summary.equals(current.summary()) && language.equals(current.language())) {
      return false;
    }
    if (submission.isSummaryModerated()) {
      throw new SummaryAlreadyDecided(submission.number());
    }
    revisions.changeState(
        submission.id(), SubmissionRevisionState.AWAITING_REVIEW, SubmissionRevisionState.REPLACED);
    var person = viewer.requireSignedIn("submission");
    if (needsReview) {
      revisions.add(
          submission.id(),
          SubmissionRevisionState.AWAITING_REVIEW,
          summary,
          language,
          person,
          clock.instant());
    } else {
      // A text that was never public stays hidden: it is replaced, not an earlier revision.
      revisions.changeState(
          submission.id(),
          SubmissionRevisionState.CURRENT,
          submission.isPublic()
              ? SubmissionRevisionState.EARLIER
              : SubmissionRevisionState.REPLACED);
      revisions.makeCurrent(
          submission.id(),
          revisions.add(
              submission.id(),
              SubmissionRevisionState.CURRENT,
              summary,
              language,
              person,
              clock.instant()));
    }
    return true;
  }

  /// Moderators review comments, so a change of the summary alone also sends the first answer to
  /// review.
  private int queueFirstAnswer(
      Viewer viewer, ConsultationDetails consultation, List<ActiveAnswer> activeAnswers) {
    var first = activeAnswers.getFirst();
    comments.editAnswer(viewer, consultation.id(), first.comment(), first.text(), null);
    return first.comment();
  }

  private void publishChange(LockedSubmission submission) {
    events.publishEvent(submission.toChangedEvent());
  }

  private static void requireOpen(ConsultationDetails consultation) {
    if (!consultation.phase().acceptsComments()) {
      throw new CommentsClosed(consultation.phase().name());
    }
  }
}
