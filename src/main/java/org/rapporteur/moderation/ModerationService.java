package org.rapporteur.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.comment.CommentReview;
import org.rapporteur.discussion.comment.RevisionReview;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.language.TextSpan;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLog;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.ReceivedText;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Decisions on comments, by the moderators and the secretariat of their consultation alone. Each
/// is one use case: the comment, its counts, the public log and the decision change together.
@Service
public class ModerationService {

  /// Within this time the one who decided can take it back, and nobody is told.
  public static final Duration UNDO = Duration.ofSeconds(10);

  private static final int SHOWN = 50;
  private static final Duration LONGEST_SUSPENSION = Duration.ofDays(366);

  private final DecisionMaking making;
  private final WholeSubmissions wholes;
  private final Decisions decisions;
  private final Suspensions suspensions;
  private final CommentReview review;
  private final RevisionReview words;
  private final ConsultationService consultations;
  private final PublicLog log;
  private final ApplicationEventPublisher events;
  private final UseCases useCases;
  private final Clock clock;

  ModerationService(
      DecisionMaking making,
      WholeSubmissions wholes,
      Decisions decisions,
      Suspensions suspensions,
      CommentReview review,
      RevisionReview words,
      ConsultationService consultations,
      PublicLog log,
      ApplicationEventPublisher events,
      UseCases useCases,
      Clock clock) {
    this.making = making;
    this.wholes = wholes;
    this.decisions = decisions;
    this.suspensions = suspensions;
    this.review = review;
    this.words = words;
    this.consultations = consultations;
    this.log = log;
    this.events = events;
    this.useCases = useCases;
    this.clock = clock;
  }

  public DecisionDetails publish(
      Viewer viewer, ConsultationId consultation, int comment, DecisionDraft draft) {
    return decide(viewer, consultation, comment, Act.PUBLISH, draft);
  }

  public DecisionDetails decline(
      Viewer viewer, ConsultationId consultation, int comment, DecisionDraft draft) {
    return decide(viewer, consultation, comment, Act.DECLINE, draft);
  }

  public DecisionDetails remove(
      Viewer viewer, ConsultationId consultation, int comment, DecisionDraft draft) {
    return decide(viewer, consultation, comment, Act.REMOVE, draft);
  }

  public DecisionDetails restore(
      Viewer viewer, ConsultationId consultation, int comment, DecisionDraft draft) {
    return decide(viewer, consultation, comment, Act.RESTORE, draft);
  }

  /// Answers the flags on a comment that stays as it is.
  public DecisionDetails keep(
      Viewer viewer, ConsultationId consultation, int comment, DecisionDraft draft) {
    return decide(viewer, consultation, comment, Act.KEEP, draft);
  }

  public DecisionDetails publishEdit(
      Viewer viewer, ConsultationId consultation, int comment, DecisionDraft draft) {
    return decide(viewer, consultation, comment, Act.PUBLISH_EDIT, draft);
  }

  public DecisionDetails declineEdit(
      Viewer viewer, ConsultationId consultation, int comment, DecisionDraft draft) {
    return decide(viewer, consultation, comment, Act.DECLINE_EDIT, draft);
  }

  /// Blacks out passages of the comment's Markdown, and quotations of them in other comments; the
  /// originals are sealed.
  public DecisionDetails redact(
      Viewer viewer,
      ConsultationId consultation,
      int comment,
      List<TextSpan> passages,
      DecisionDraft draft) {
    var person = viewer.actor("moderate");
    var facts = new HashMap<String, String>();
    facts.put("passages", String.valueOf(passages.size()));
    return making.decide(
        viewer,
        consultation,
        comment,
        Act.REDACT,
        draft,
        facts,
        reviewed -> {
          int quoting = words.redact(reviewed.id(), person, passages);
          if (quoting > 0) {
            facts.put("quotations", String.valueOf(quoting));
          }
        });
  }

  /// Keeps the author of a comment from posting in this consultation until then.
  public DecisionDetails suspend(
      Viewer viewer, ConsultationId consultation, int comment, Instant until, DecisionDraft draft) {
    Instant now = clock.instant();
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SUSPENSION))) {
      throw new InvalidInput("suspension.until", "until");
    }
    return useCases.change(
        () -> {
          var decided =
              making.decide(
                  viewer,
                  consultation,
                  comment,
                  Act.SUSPEND,
                  draft,
                  Map.of("until", until.truncatedTo(ChronoUnit.SECONDS).toString()),
                  reviewed -> {});
          var author = review.lock(consultation, comment).author();
          if (author == null) {
            throw new NotFound("author", comment);
          }
          suspensions.add(decided.id(), consultation, author, until);
          return decided;
        });
  }

  /// Lets a suspended contributor post again before the time is over.
  public DecisionDetails lift(
      Viewer viewer, ConsultationId consultation, int suspension, String publicReason) {
    viewer.staff(consultation.scope(), "moderate");
    String why = ReceivedText.optional("publicReason", publicReason, DecisionDraft.MAX_TEXT);
    return useCases.change(
        () -> {
          var suspended = load(consultation, suspension);
          if (suspended.act() != Act.SUSPEND || !suspended.isInForce()) {
            throw new NotSuspended(suspension);
          }
          return making.reverse(viewer, suspended, Act.LIFT, why, null);
        });
  }

  /// For staff: whether this person is kept from posting now.
  public Optional<Suspension> suspension(
      Viewer viewer, ConsultationId consultation, PersonId contributor) {
    viewer.staff(consultation.scope(), "moderate");
    return suspensions.inForce(contributor, consultation);
  }

  /// Takes back one's own last decision on a comment, as long as nobody has been told.
  public DecisionDetails undo(Viewer viewer, ConsultationId consultation, int decision) {
    var person = viewer.staff(consultation.scope(), "moderate");
    return useCases.change(
        () -> {
          var undone = load(consultation, decision);
          var act = undone.act().reversal().orElseThrow(() -> new UndoOver(decision));
          review.lock(consultation, undone.commentNumber());
          boolean last = making.last(undone.comment()) == decision;
          boolean own = person.equals(undone.by());
          if (!own || !last || !clock.instant().isBefore(undone.tellAfter())) {
            throw new UndoOver(decision);
          }
          return wholes.reverse(viewer, undone, act, "", null);
        });
  }

  /// What follows from an appeal that was upheld: the decision is reversed by another one.
  public DecisionDetails overturn(
      Viewer viewer, ConsultationId consultation, int decision, String reason) {
    viewer.staff(consultation.scope(), "moderate");
    String why = ReceivedText.required("publicReason", reason, DecisionDraft.MAX_TEXT);
    return useCases.change(
        () -> {
          var overturned = load(consultation, decision);
          var act = overturned.act().remedy().orElseThrow(() -> new UndoOver(decision));
          if (!overturned.isInForce() || viewer.person() == null || own(viewer, overturned)) {
            throw new NotAllowed("overturn");
          }
          return wholes.reverse(viewer, overturned, act, why, "second-moderator");
        });
  }

  /// Takes the words and the name of a decision away for good, here and in the log.
  public void eraseWords(Viewer viewer, ConsultationId consultation, int decision) {
    viewer.secretariat(consultation.scope(), "erase");
    useCases.change(
        () -> {
          var id = load(consultation, decision).id();
          decisions.eraseWords(id);
          events.publishEvent(new DecisionErased(id, consultation));
          log.erase(new LogName(consultations.get(consultation).slug().value()), decision);
        });
  }

  /// By the number of its entry. Who may see which of its words is decided here.
  public Optional<DecisionDetails> find(Viewer viewer, ConsultationId consultation, int decision) {
    return decisions.find(consultation, decision).map(found -> asSeenBy(viewer, found));
  }

  /// The decisions on a comment, the newest first.
  public List<DecisionDetails> on(Viewer viewer, ConsultationId consultation, CommentId comment) {
    return decisions.on(comment, SHOWN).stream()
        .filter(decision -> decision.consultation().equals(consultation))
        .map(found -> asSeenBy(viewer, found))
        .toList();
  }

  /// The decisions on a contributor's comments, the newest first; for staff.
  public List<DecisionDetails> about(Viewer viewer, ConsultationId consultation, int contributor) {
    viewer.staff(consultation.scope(), "moderate");
    return decisions.about(consultation, contributor, SHOWN);
  }

  private DecisionDetails decide(
      Viewer viewer, ConsultationId consultation, int comment, Act act, DecisionDraft draft) {
    return useCases.change(() -> wholes.decide(viewer, consultation, comment, act, draft));
  }

  private DecisionDetails load(ConsultationId consultation, int decision) {
    return decisions
        .find(consultation, decision)
        .orElseThrow(() -> new NotFound("decision", decision));
  }

  private DecisionDetails asSeenBy(Viewer viewer, DecisionDetails decision) {
    if (viewer.isStaffIn(decision.consultation().scope())) {
      return decision;
    }
    return making.isAuthor(viewer, decision) ? decision.forAuthor() : decision.forEveryone();
  }

  private static boolean own(Viewer viewer, DecisionDetails decision) {
    var by = decision.by();
    return by != null && viewer.is(by);
  }
}
