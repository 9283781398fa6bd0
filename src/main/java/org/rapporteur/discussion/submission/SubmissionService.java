package org.rapporteur.discussion.submission;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.terms.Review;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.SubmissionChanged;
import org.rapporteur.discussion.SubmissionSent;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.comment.Receipt;
import org.rapporteur.discussion.contributor.NotSpeaking;
import org.rapporteur.discussion.contributor.Voices;
import org.rapporteur.identity.Viewer;
import org.rapporteur.language.LanguageDetection;
import org.rapporteur.shared.Commands;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.ReceivedText;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// What a delegation submits formally. Sent and read as one thing; each answer is a
/// comment like any other, so that it is discussed, counted and cited in its question.
@Service
public class SubmissionService {

  public static final int MAX_SUMMARY = 2_500;

  /// On the page of a consultation, and on a page of the list.
  public static final int LISTED = 20;

  private static final String ACT = "submission";

  private final SubmissionRows rows;
  private final SubmissionRevisionRows revisions;
  private final JointRows joint;
  private final SubmissionDraftService drafts;
  private final SubmissionFileService files;
  private final ApplicationEventPublisher events;
  private final CommentService comments;
  private final ConsultationService consultations;
  private final Voices voices;
  private final LanguageDetection languages;
  private final Commands commands;
  private final UseCases useCases;
  private final Clock clock;

  SubmissionService(
      SubmissionRows rows,
      SubmissionRevisionRows revisions,
      JointRows joint,
      SubmissionDraftService drafts,
      SubmissionFileService files,
      ApplicationEventPublisher events,
      CommentService comments,
      ConsultationService consultations,
      Voices voices,
      LanguageDetection languages,
      Commands commands,
      UseCases useCases,
      Clock clock) {
    this.rows = rows;
    this.revisions = revisions;
    this.joint = joint;
    this.drafts = drafts;
    this.files = files;
    this.events = events;
    this.comments = comments;
    this.consultations = consultations;
    this.voices = voices;
    this.languages = languages;
    this.commands = commands;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// All of it or, where one answer is refused, nothing. The draft is gone with it; refused where
  /// another speaker, or another tab, saved or sent it since.
  public SubmissionReceipt send(
      Viewer viewer, ConsultationId consultation, SubmissionDraft draft, IdempotencyKey key) {
    var person = viewer.actor(ACT);
    var asked = consultations.get(consultation);
    Instant receivedAt = clock.instant();
    String summary = ReceivedText.required("summary", draft.summary(), MAX_SUMMARY);
    var answers = answers(asked, draft);
    String request =
        draft.delegation()
            + "|"
            + summary
            + "|"
            + answers
            + (draft.files().isEmpty() ? "" : "|" + draft.files());
    return SubmissionReceipt.read(
        commands.once(
            "person-" + person.value(),
            key,
            request,
            () -> store(viewer, asked, draft, summary, answers, receivedAt).written()));
  }

  /// One that is public, or was and is withdrawn; its delegation, those it asks to
  /// submit it jointly and the staff see what waits, too.
  public Optional<SubmissionDetails> find(
      Viewer viewer, ConsultationDetails consultation, int number) {
    if (!consultation.phase().showsComments()) {
      return Optional.empty();
    }
    return useCases.read(() -> rows.find(consultation.id(), number)).stream()
        .filter(
            submission ->
                submission.hasPublicPlace()
                    || viewer.speaksFor(submission.delegationId())
                    || isAsked(viewer, submission)
                    || viewer.isStaffIn(consultation.id().scope()))
        .findFirst();
  }

  /// Whether a delegation of the viewer's is asked to submit it jointly.
  private boolean isAsked(Viewer viewer, SubmissionDetails submission) {
    return !viewer.speaksFor().isEmpty()
        && useCases.read(() -> joint.of(submission.id())).stream()
            .anyMatch(partner -> viewer.speaksFor(partner.delegation()));
  }

  /// What the summary said before, the latest first; nothing that a decision seals.
  public List<SubmissionRevision> earlierRevisions(SubmissionDetails submission) {
    var standing = submission.standing();
    return submission.revision() == 1 || standing.isWithdrawn() || standing.summaryRemoved()
        ? List.of()
        : useCases.read(() -> revisions.of(submission.id(), SubmissionRevisionRows.State.EARLIER));
  }

  /// The latest public ones.
  public List<SubmissionDetails> latest(ConsultationDetails consultation) {
    return before(consultation, Integer.MAX_VALUE, LISTED);
  }

  /// Public ones before that number, the latest first; 0 begins with the very latest.
  public SubmissionPage page(ConsultationDetails consultation, int number) {
    int before = number == 0 ? Integer.MAX_VALUE : number;
    return SubmissionPage.of(before(consultation, before, LISTED + 1), LISTED);
  }

  private List<SubmissionDetails> before(ConsultationDetails consultation, int number, int most) {
    if (!consultation.phase().showsComments()) {
      return List.of();
    }
    return useCases.read(() -> rows.publicBefore(consultation.id(), number, most));
  }

  /// Public ones after that number, in the order of their numbers; `most` of them.
  public List<SubmissionDetails> after(ConsultationDetails consultation, int number, int most) {
    if (!consultation.phase().showsComments()) {
      return List.of();
    }
    return useCases.read(() -> rows.publicAfter(consultation.id(), number, most));
  }

  /// All that are public, in the order of their numbers, as a report lists them.
  public List<SubmissionDetails> all(ConsultationId consultation) {
    return useCases.read(() -> rows.allPublic(consultation));
  }

  private static SortedMap<Integer, String> answers(
      ConsultationDetails asked, SubmissionDraft draft) {
    var answers = new TreeMap<Integer, String>();
    draft
        .answers()
        .forEach(
            (question, text) -> {
              if (asked.question(question).isPresent() && !ReceivedText.saysNothing(text)) {
                String field = "answer-" + question;
                answers.put(
                    question, ReceivedText.required(field, text, asked.terms().maxLength()));
              }
            });
    if (answers.isEmpty()) {
      throw new InvalidInput("submission.no-answer", "answers");
    }
    return answers;
  }

  // The number comes first, because every answer takes the same consultation's row.
  private SubmissionReceipt store(
      Viewer viewer,
      ConsultationDetails asked,
      SubmissionDraft draft,
      String summary,
      SortedMap<Integer, String> answers,
      Instant receivedAt) {
    var delegation = draft.delegation();
    if (!viewer.speaksFor(delegation)) {
      throw new NotSpeaking();
    }
    var voice = voices.of(viewer, delegation, ACT);
    var contributor = voices.contributor(asked.id(), voice);
    drafts.take(viewer.actor(ACT), asked.id(), draft);
    var sent = files.seen(asked.id(), draft);
    int number = rows.nextNumber(asked.id());
    var language = language(draft.language(), summary, asked);
    var id =
        rows.insert(
            asked.id(),
            number,
            contributor,
            delegation,
            viewer.actor(ACT),
            voice,
            language,
            summary,
            receivedAt);
    revisions.add(
        id, SubmissionRevisionRows.State.CURRENT, summary, language, viewer.actor(ACT), receivedAt);
    var receipts = new ArrayList<Receipt>();
    answers.forEach((question, text) -> receipts.add(post(viewer, asked, draft, question, text)));
    var numbers = receipts.stream().map(Receipt::number).toList();
    rows.mark(asked.id(), number, numbers);
    files.send(sent, id);
    events.publishEvent(new SubmissionChanged(id, asked.id(), number));
    events.publishEvent(
        new SubmissionSent(
            id,
            asked.id(),
            number,
            delegation,
            Objects.requireNonNull(voice.delegationName()),
            viewer.actor(ACT),
            receivedAt,
            SubmissionLinks.receipt(asked.slug(), number)));
    return new SubmissionReceipt(
        number, receivedAt, asked.terms().review() == Review.BEFORE, numbers);
  }

  private Receipt post(
      Viewer viewer, ConsultationDetails asked, SubmissionDraft draft, int question, String text) {
    return comments.post(
        viewer,
        asked.id(),
        new CommentDraft(
            asked.question(question).orElseThrow().id(),
            null,
            draft.delegation(),
            draft.chosenLanguage(),
            text),
        Channel.SUBMISSION,
        IdempotencyKey.random());
  }

  LanguageTag language(LanguageTag chosen, String text, ConsultationDetails asked) {
    return chosen.equals(LanguageTag.UNDETERMINED)
        ? languages.detect(text, asked.terms().languages()).orElse(LanguageTag.UNDETERMINED)
        : chosen;
  }
}
