package org.rapporteur.report.challenge;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.personal.OwnCommentService;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.rendering.document.Block;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.challenge.ChallengeRepository.NewChallenge;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Challenges: contributors say that a paragraph of the latest edition is not fair, the secretariat
/// answers. Both are public and stay with the edition. Like an appeal, a challenge is open to those
/// who may not post for a time.
@Service
public class ChallengeService {

  /// Enough for each paragraph that somebody can have been misread in, too few to drown the others.
  public static final int MOST_BY_ONE = 20;

  private final ChallengeRepository challenges;
  private final ChallengePeriod period;
  private final ReportService reports;
  private final ConsultationService consultations;
  private final OwnCommentService own;
  private final ThreadService threads;
  private final PublicLogService log;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  ChallengeService(
      ChallengeRepository challenges,
      ChallengePeriod period,
      ReportService reports,
      ConsultationService consultations,
      OwnCommentService own,
      ThreadService threads,
      PublicLogService log,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.challenges = challenges;
    this.period = period;
    this.reports = reports;
    this.consultations = consultations;
    this.own = own;
    this.threads = threads;
    this.log = log;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Public at once, under the viewer's name and what the comment concerned says of where they
  /// belong.
  public ChallengeDetails challenge(
      Viewer viewer, ConsultationId consultation, int edition, ChallengeDraft draft) {
    var person = viewer.requireSignedIn("challenge");
    return transactions.write(
        () -> {
          challenges.lock(consultation);
          var details = consultations.get(consultation);
          var challenged = challenged(viewer, details, edition);
          var comment = comment(viewer, details, draft.comment());
          var paragraph = paragraph(challenged, draft.paragraph());
          checkBounds(challenges.by(person, challenged), draft.paragraph());
          int number = recordMade(challenged, draft, viewer.name());
          var id =
              challenges.add(
                  new NewChallenge(
                      challenged,
                      draft,
                      paragraph.id(),
                      person,
                      viewer.name(),
                      comment.delegation() == null ? comment.organization() : comment.delegation(),
                      comment.group()),
                  number,
                  now());
          events.publishEvent(new ChallengeMade(id, consultation));
          return challenges.find(id).orElseThrow();
        });
  }

  /// Once, in public; what is accepted is for the next edition to say.
  public ChallengeDetails answer(
      Viewer viewer,
      ConsultationId consultation,
      int challenge,
      ChallengeOutcome outcome,
      String words) {
    var person = viewer.requireSecretariat(consultation.scope(), "answer-challenge");
    String answer = InputText.requireText("answer", words, ChallengeDraft.MAX_TEXT);
    return transactions.write(
        () -> {
          challenges.lock(consultation);
          var answered = load(consultation, challenge);
          if (!answered.state().canBecome(ChallengeState.ANSWERED)) {
            throw new ChallengeCannotBecome(challenge, ChallengeState.ANSWERED);
          }
          int number = recordAnswered(answered, outcome, answer, viewer.name());
          challenges.answer(
              answered.id(), new ChallengeAnswer(outcome, answer, now(), number), person);
          events.publishEvent(new ChallengeAnswered(answered.id(), consultation));
          return load(consultation, challenge);
        });
  }

  /// To an edition, by paragraph and time, for everyone who may read it.
  public List<ChallengeDetails> of(Viewer viewer, ConsultationId consultation, int edition) {
    return challenges.of(consultation, reports.get(viewer, consultation, edition).number());
  }

  /// What was accepted, also in part, from the one moment until before the other, whichever edition
  /// was challenged.
  public List<ChallengeDetails> accepted(
      Viewer viewer, ConsultationId consultation, Instant after, Instant before) {
    reports.getLatest(viewer, consultation);
    return challenges.accepted(consultation, after, before);
  }

  /// By the number of its entry.
  public ChallengeDetails get(Viewer viewer, ConsultationId consultation, int challenge) {
    var found = load(consultation, challenge);
    reports.get(viewer, consultation, found.edition());
    return found;
  }

  /// The comments for which the viewer could challenge an edition now; none where they cannot.
  public List<CommentDetails> comments(Viewer viewer, ConsultationId consultation, int edition) {
    var details = consultations.get(consultation);
    return reports
        .latest(viewer, consultation)
        .flatMap(latest -> openUntil(details, edition, latest))
        .map(until -> threads.findComments(details, own.listPublished(viewer, consultation)))
        .orElse(List.of());
  }

  /// Whether there is anything for which the viewer could challenge an edition now.
  public boolean isChallengeableBy(
      Viewer viewer, ConsultationDetails consultation, int edition, Edition latest) {
    return openUntil(consultation, edition, latest).isPresent()
        && own.hasPublished(viewer, consultation.id());
  }

  /// Until when an edition can be challenged, where it can: the latest, for a set time, while the
  /// consultation is not archived.
  public Optional<Instant> openUntil(
      ConsultationDetails consultation, int edition, Edition latest) {
    return Optional.of(latest)
        .filter(it -> it.number() == edition && !consultation.phase().isArchived())
        .filter(period::isOpen)
        .map(period::closesAt);
  }

  public Optional<ChallengeDetails> find(ChallengeId challenge) {
    return challenges.find(challenge);
  }

  private Edition challenged(Viewer viewer, ConsultationDetails consultation, int edition) {
    var latest = reports.getLatest(viewer, consultation.id());
    if (openUntil(consultation, edition, latest).isEmpty()) {
      throw new ChallengesClosed(edition);
    }
    return latest;
  }

  private CommentDetails comment(Viewer viewer, ConsultationDetails consultation, int number) {
    return Optional.of(number)
        .filter(own.listPublished(viewer, consultation.id())::contains)
        .flatMap(mine -> threads.findComment(consultation, mine))
        .orElseThrow(() -> new NotYourCommentToChallenge(number));
  }

  private Block.Paragraph paragraph(Edition edition, int number) {
    return reports.document(edition).paragraphs().stream()
        .filter(paragraph -> paragraph.number() == number)
        .findFirst()
        .orElseThrow(() -> new NotFound("paragraph", number));
  }

  private static void checkBounds(List<ChallengeDetails> made, int paragraph) {
    boolean again =
        made.stream().anyMatch(c -> c.paragraph() == paragraph && c.state() == ChallengeState.OPEN);
    if (again) {
      throw new ChallengedAlready(paragraph);
    }
    if (made.size() >= MOST_BY_ONE) {
      throw new TooManyChallenges(MOST_BY_ONE);
    }
  }

  private int recordMade(Edition edition, ChallengeDraft draft, String name) {
    return record(
        edition.consultation(),
        new EntryDraft(
            ChallengeLinks.MADE,
            "edition %d, ¶ %d".formatted(edition.number(), draft.paragraph()),
            "stakeholder",
            Map.of(
                "edition", String.valueOf(edition.number()),
                "paragraph", String.valueOf(draft.paragraph()),
                "ground", draft.ground().code(),
                "comment", CommentLinks.reference(draft.comment())),
            draft.text(),
            name));
  }

  private int recordAnswered(
      ChallengeDetails challenge, ChallengeOutcome outcome, String words, String name) {
    return record(
        challenge.consultation(),
        new EntryDraft(
            outcome.logKind(),
            challenge.label(),
            "secretariat",
            Map.of(
                "edition", String.valueOf(challenge.edition()),
                "paragraph", String.valueOf(challenge.paragraph())),
            words,
            name));
  }

  private int record(ConsultationId consultation, EntryDraft entry) {
    return log.record(new LogName(consultations.get(consultation).slug().value()), entry);
  }

  private ChallengeDetails load(ConsultationId consultation, int challenge) {
    return challenges
        .find(consultation, challenge)
        .orElseThrow(() -> new NotFound("challenge", LogEntry.label(challenge)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
