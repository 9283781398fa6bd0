package org.rapporteur.discussion.submission;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.terms.Review;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.comment.CommentsClosed;
import org.rapporteur.discussion.comment.PostingRule;
import org.rapporteur.discussion.contributor.NotSpeaking;
import org.rapporteur.discussion.submission.HeldSubmissions.Standing;
import org.rapporteur.discussion.submission.SubmissionRevisionRows.State;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.ReceivedText;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// What a delegation does with a submission it has sent, as one: changes it, or takes it back. Any
/// of its speakers may, for as long as the consultation takes comments.
@Service
public class SubmissionChangeService {

  private final HeldSubmissions held;
  private final SubmissionRevisionRows revisions;
  private final SubmissionDraftService drafts;
  private final SubmissionFileService files;
  private final SubmissionService submissions;
  private final JointSubmissionService joint;
  private final CommentService comments;
  private final ConsultationService consultations;
  private final List<PostingRule> rules;
  private final ApplicationEventPublisher events;
  private final UseCases useCases;
  private final Clock clock;

  SubmissionChangeService(
      HeldSubmissions held,
      SubmissionRevisionRows revisions,
      SubmissionDraftService drafts,
      SubmissionFileService files,
      SubmissionService submissions,
      JointSubmissionService joint,
      CommentService comments,
      ConsultationService consultations,
      List<PostingRule> rules,
      ApplicationEventPublisher events,
      UseCases useCases,
      Clock clock) {
    this.held = held;
    this.revisions = revisions;
    this.drafts = drafts;
    this.files = files;
    this.submissions = submissions;
    this.joint = joint;
    this.comments = comments;
    this.consultations = consultations;
    this.rules = rules;
    this.events = events;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// What a change begins with: the draft of it that is kept, or what the submission says now. Its
  /// answers are those that stand; no other can be changed.
  public SubmissionDraft begin(Viewer viewer, ConsultationDetails consultation, int number) {
    viewer.actor("submission");
    return useCases.change(
        () -> {
          var submission = hold(viewer, consultation.id(), number);
          var now = words(submission);
          var kept = drafts.find(viewer, consultation, submission.delegation(), number);
          if (kept.isEmpty()) {
            return now.at(kept.version());
          }
          var answers = new TreeMap<>(now.answers());
          kept.answers()
              .forEach((question, text) -> answers.computeIfPresent(question, (q, t) -> text));
          return new SubmissionDraft(
              kept.delegation(),
              number,
              kept.language(),
              kept.summary(),
              answers,
              List.of(),
              kept.version());
        });
  }

  /// All of it or nothing. An answer that is not in the draft stays as it is, one that is empty is
  /// withdrawn. Refused where another speaker, or another tab, changed it or saved a change since.
  public SubmissionReceipt edit(Viewer viewer, ConsultationId consultation, SubmissionDraft typed) {
    var person = SubmissionDraftService.requireSpeaker(viewer, typed.delegation());
    var asked = consultations.get(consultation);
    String summary =
        ReceivedText.required("summary", typed.summary(), SubmissionService.MAX_SUMMARY);
    typed
        .answers()
        .forEach(
            (q, text) -> ReceivedText.optional("answer-" + q, text, asked.terms().maxLength()));
    return useCases.change(
        () -> {
          var submission = hold(viewer, consultation, typed.submission());
          requireOpen(asked);
          drafts.take(person, consultation, typed);
          rules.forEach(rule -> rule.check(List.of(viewer), consultation));
          boolean waits = asked.terms().review() == Review.BEFORE && submission.isPublic();
          var standing = held.standing(submission);
          var changed = new ArrayList<>(answer(viewer, asked, typed, standing));
          boolean rewritten = rewrite(viewer, asked, typed, submission, summary, waits);
          if (waits && rewritten && changed.isEmpty()) {
            changed.add(putForward(viewer, asked, standing));
          }
          held.changed(submission.id());
          tell(submission);
          if (rewritten || !changed.isEmpty()) {
            joint.tellPartners(submission);
          }
          return new SubmissionReceipt(
              submission.number(), clock.instant(), waits, List.copyOf(changed));
        });
  }

  /// Takes back the whole: its answers leave their places, its documents go for good. `version` is
  /// the one that the speaker read; refused where somebody changed it since.
  public void withdraw(Viewer viewer, ConsultationId consultation, int number, int version) {
    var person = viewer.actor("submission");
    var asked = consultations.get(consultation);
    useCases.change(
        () -> {
          var submission = hold(viewer, consultation, number);
          requireOpen(asked);
          if (submission.version() != version) {
            throw new SubmissionChangedMeanwhile(number);
          }
          var kept = drafts.find(viewer, asked, submission.delegation(), number);
          drafts.take(person, consultation, kept);
          var standing = held.standing(submission);
          held.withdraw(submission, clock.instant());
          standing.forEach(
              answer -> comments.withdrawAnswer(viewer, consultation, answer.comment()));
          files.forgetAllOf(submission.id());
          tell(submission);
          joint.tellPartners(submission);
        });
  }

  private HeldSubmission hold(Viewer viewer, ConsultationId consultation, int number) {
    var submission =
        held.hold(consultation, number)
            .orElseThrow(() -> new NotFound("submission", SubmissionLinks.reference(number)));
    if (!viewer.speaksFor(submission.delegation())) {
      throw new NotSpeaking();
    }
    if (submission.isWithdrawn()) {
      throw new SubmissionWithdrawn(number);
    }
    return submission;
  }

  private SubmissionDraft words(HeldSubmission submission) {
    var waiting = revisions.last(submission.id(), State.AWAITING_REVIEW);
    var answers = new TreeMap<Integer, String>();
    held.standing(submission).forEach(answer -> answers.put(answer.question(), answer.text()));
    return new SubmissionDraft(
        submission.delegation(),
        submission.number(),
        waiting.map(SubmissionRevision::language).orElse(submission.language()),
        submission.isRemoved()
            ? ""
            : waiting.map(SubmissionRevision::summary).orElse(submission.summary()),
        answers,
        List.of(),
        0);
  }

  /// Answers the numbers of the comments that say something else now, or nothing.
  private List<Integer> answer(
      Viewer viewer, ConsultationDetails asked, SubmissionDraft typed, List<Standing> standing) {
    var answers = typed.answers();
    if (standing.stream()
        .allMatch(a -> ReceivedText.saysNothing(answers.getOrDefault(a.question(), a.text())))) {
      throw new InvalidInput("submission.no-answer", "answers");
    }
    var changed = new ArrayList<Integer>();
    for (var answer : standing) {
      String text = answers.getOrDefault(answer.question(), answer.text());
      if (ReceivedText.saysNothing(text)) {
        comments.withdrawAnswer(viewer, asked.id(), answer.comment());
        changed.add(answer.comment());
      } else if (!ReceivedText.of(text).equals(answer.text())) {
        comments.editAnswer(viewer, asked.id(), answer.comment(), text, typed.chosenLanguage());
        changed.add(answer.comment());
      }
    }
    return changed;
  }

  /// Answers whether the summary says something else now, or will once a moderator has read it.
  private boolean rewrite(
      Viewer viewer,
      ConsultationDetails asked,
      SubmissionDraft typed,
      HeldSubmission submission,
      String summary,
      boolean waits) {
    var before = words(submission);
    var language = submissions.language(typed.language(), summary, asked);
    if (summary.equals(before.summary()) && language.equals(before.language())) {
      return false;
    }
    if (submission.isDecidedOn()) {
      throw new SummaryDecidedOn(submission.number());
    }
    revisions.become(submission.id(), State.AWAITING_REVIEW, State.REPLACED);
    var by = viewer.actor("submission");
    if (waits) {
      revisions.add(submission.id(), State.AWAITING_REVIEW, summary, language, by, clock.instant());
    } else {
      // What nobody could read yet does not become public by being changed.
      revisions.become(
          submission.id(), State.CURRENT, submission.isPublic() ? State.EARLIER : State.REPLACED);
      revisions.show(
          submission.id(),
          revisions.add(submission.id(), State.CURRENT, summary, language, by, clock.instant()));
    }
    return true;
  }

  /// The desk decides on comments: where the summary alone changed, its first answer waits with it.
  private int putForward(Viewer viewer, ConsultationDetails asked, List<Standing> standing) {
    var first = standing.getFirst();
    comments.editAnswer(viewer, asked.id(), first.comment(), first.text(), null);
    return first.comment();
  }

  private void tell(HeldSubmission submission) {
    events.publishEvent(submission.asChanged());
  }

  private static void requireOpen(ConsultationDetails asked) {
    if (!asked.phase().acceptsComments()) {
      throw new CommentsClosed(asked.phase().name());
    }
  }
}
