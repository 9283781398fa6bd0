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
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.SubmissionChanged;
import org.rapporteur.discussion.SubmissionSent;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentReceipt;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.contributor.ContributorResolver;
import org.rapporteur.discussion.contributor.NotDelegationSpeaker;
import org.rapporteur.identity.Viewer;
import org.rapporteur.language.LanguageDetection;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Transactions;
import org.rapporteur.shared.idempotency.IdempotentCommands;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Formal submissions of delegations. A submission is sent and read as a whole; each answer is also
/// a comment, so it is discussed, counted and cited in its question.
@Service
public class SubmissionService {

  public static final int MAX_SUMMARY = 2_500;

  /// Used on the page of the consultation and on the list of submissions.
  public static final int PAGE_SIZE = 20;

  private static final String ACT = "submission";

  private final SubmissionSql rows;
  private final SubmissionRevisionSql revisions;
  private final JointPartnerSql partners;
  private final SubmissionDraftService drafts;
  private final SubmissionFileService files;
  private final ApplicationEventPublisher events;
  private final CommentService comments;
  private final ConsultationService consultations;
  private final ContributorResolver contributorResolver;
  private final LanguageDetection languages;
  private final IdempotentCommands commands;
  private final Transactions transactions;
  private final Clock clock;

  SubmissionService(
      SubmissionSql rows,
      SubmissionRevisionSql revisions,
      JointPartnerSql partners,
      SubmissionDraftService drafts,
      SubmissionFileService files,
      ApplicationEventPublisher events,
      CommentService comments,
      ConsultationService consultations,
      ContributorResolver contributorResolver,
      LanguageDetection languages,
      IdempotentCommands commands,
      Transactions transactions,
      Clock clock) {
    this.rows = rows;
    this.revisions = revisions;
    this.partners = partners;
    this.drafts = drafts;
    this.files = files;
    this.events = events;
    this.comments = comments;
    this.consultations = consultations;
    this.contributorResolver = contributorResolver;
    this.languages = languages;
    this.commands = commands;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Stores the whole submission or, if one answer is refused, nothing, and deletes the draft.
  /// Refused if another speaker or tab saved or sent it meanwhile.
  public SubmissionReceipt send(
      Viewer viewer, ConsultationId consultation, SubmissionDraft draft, IdempotencyKey key) {
    var person = viewer.requireSignedIn(ACT);
    var consultationDetails = consultations.get(consultation);
    Instant receivedAt = clock.instant();
    String summary = InputText.requireText("summary", draft.summary(), MAX_SUMMARY);
    var answers = requireAnswers(consultationDetails, draft);
    String request =
        draft.delegation()
            + "|"
            + summary
            + "|"
            + answers
            + (draft.files().isEmpty() ? "" : "|" + draft.files());
    return SubmissionReceipt.parse(
        commands.runOnce(
            "person-" + person.value(),
            key,
            request,
            () ->
                store(viewer, consultationDetails, draft, summary, answers, receivedAt)
                    .serialize()));
  }

  /// A submission that is public, or was public and is withdrawn. Its delegation, invited partners
  /// and staff also find pending ones.
  public Optional<SubmissionDetails> find(
      Viewer viewer, ConsultationDetails consultation, int number) {
    if (!consultation.phase().showsComments()) {
      return Optional.empty();
    }
    return transactions.read(() -> rows.find(consultation.id(), number)).stream()
        .filter(
            submission ->
                submission.isVisible()
                    || viewer.isSpeakerFor(submission.delegationId())
                    || isInvited(viewer, submission)
                    || viewer.isStaffIn(consultation.id().scope()))
        .findFirst();
  }

  private boolean isInvited(Viewer viewer, SubmissionDetails submission) {
    return !viewer.delegations().isEmpty()
        && transactions.read(() -> partners.list(submission.id())).stream()
            .anyMatch(partner -> viewer.isSpeakerFor(partner.delegation()));
  }

  /// Earlier revisions of the summary, newest first, without sealed ones.
  public List<SubmissionRevision> listEarlierRevisions(SubmissionDetails submission) {
    var outcome = submission.outcome();
    return submission.revision() == 1 || outcome.isWithdrawn() || outcome.summaryRemoved()
        ? List.of()
        : transactions.read(
            () ->
                revisions.list(
                    submission.id(), SubmissionRevisionSql.SubmissionRevisionState.EARLIER));
  }

  public List<SubmissionDetails> listLatest(ConsultationDetails consultation) {
    return listBefore(consultation, Integer.MAX_VALUE, PAGE_SIZE);
  }

  /// Public submissions with lower numbers, latest first; 0 starts with the latest.
  public SubmissionPage loadPage(ConsultationDetails consultation, int number) {
    int beforeNumber = number == 0 ? Integer.MAX_VALUE : number;
    return SubmissionPage.fromResults(
        listBefore(consultation, beforeNumber, PAGE_SIZE + 1), PAGE_SIZE);
  }

  private List<SubmissionDetails> listBefore(
      ConsultationDetails consultation, int number, int limit) {
    if (!consultation.phase().showsComments()) {
      return List.of();
    }
    return transactions.read(() -> rows.listPublicBefore(consultation.id(), number, limit));
  }

  /// Public submissions with higher numbers, by number; at most `limit`.
  public List<SubmissionDetails> listAfter(
      ConsultationDetails consultation, int number, int limit) {
    if (!consultation.phase().showsComments()) {
      return List.of();
    }
    return transactions.read(() -> rows.listPublicAfter(consultation.id(), number, limit));
  }

  /// All public submissions by number, for the report.
  public List<SubmissionDetails> listPublic(ConsultationId consultation) {
    return transactions.read(() -> rows.listPublic(consultation));
  }

  private static SortedMap<Integer, String> requireAnswers(
      ConsultationDetails consultation, SubmissionDraft draft) {
    var answers = new TreeMap<Integer, String>();
    draft
        .answers()
        .forEach(
            (question, text) -> {
              if (consultation.question(question).isPresent() && !InputText.isInvisible(text)) {
                String field = "answer-" + question;
                answers.put(
                    question, InputText.requireText(field, text, consultation.terms().maxLength()));
              }
            });
    if (answers.isEmpty()) {
      throw new InvalidInput("submission.no-answer", "answers");
    }
    return answers;
  }

  // The number comes first: every answer locks the same row of the consultation.
  private SubmissionReceipt store(
      Viewer viewer,
      ConsultationDetails consultation,
      SubmissionDraft draft,
      String summary,
      SortedMap<Integer, String> answers,
      Instant receivedAt) {
    var delegation = draft.delegation();
    if (!viewer.isSpeakerFor(delegation)) {
      throw new NotDelegationSpeaker();
    }
    var identity = contributorResolver.requireIdentity(viewer, delegation, ACT);
    var contributor = contributorResolver.findOrCreate(consultation.id(), identity);
    drafts.delete(viewer.requireSignedIn(ACT), consultation.id(), draft);
    var sent = files.requireListed(consultation.id(), draft);
    int number = rows.nextNumber(consultation.id());
    var language = languageOrDetected(draft.language(), summary, consultation);
    var id =
        rows.insert(
            consultation.id(),
            number,
            contributor,
            delegation,
            viewer.requireSignedIn(ACT),
            identity,
            language,
            summary,
            receivedAt);
    revisions.add(
        id,
        SubmissionRevisionSql.SubmissionRevisionState.CURRENT,
        summary,
        language,
        viewer.requireSignedIn(ACT),
        receivedAt);
    var receipts = new ArrayList<CommentReceipt>();
    answers.forEach(
        (question, text) -> receipts.add(postAnswer(viewer, consultation, draft, question, text)));
    var numbers = receipts.stream().map(CommentReceipt::number).toList();
    rows.setSubmissionOfComments(consultation.id(), number, numbers);
    files.attach(sent, id);
    events.publishEvent(new SubmissionChanged(id, consultation.id(), number));
    events.publishEvent(
        new SubmissionSent(
            id,
            consultation.id(),
            number,
            delegation,
            Objects.requireNonNull(identity.delegationName()),
            viewer.requireSignedIn(ACT),
            receivedAt,
            SubmissionLinks.receipt(consultation.slug(), number)));
    return new SubmissionReceipt(
        number, receivedAt, consultation.terms().review() == ReviewTiming.BEFORE, numbers);
  }

  private CommentReceipt postAnswer(
      Viewer viewer,
      ConsultationDetails consultation,
      SubmissionDraft draft,
      int question,
      String text) {
    return comments.post(
        viewer,
        consultation.id(),
        new CommentDraft(
            consultation.question(question).orElseThrow().id(),
            null,
            draft.delegation(),
            draft.chosenLanguage(),
            text),
        Channel.SUBMISSION,
        IdempotencyKey.random());
  }

  LanguageTag languageOrDetected(
      LanguageTag selected, String text, ConsultationDetails consultation) {
    return selected.equals(LanguageTag.UNDETERMINED)
        ? languages.detect(text, consultation.terms().languages()).orElse(LanguageTag.UNDETERMINED)
        : selected;
  }
}
