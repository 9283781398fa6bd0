package org.rapporteur.response.challenge;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.identity.Viewer;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.report.ReportService;
import org.rapporteur.response.EditionParagraph;
import org.rapporteur.response.PublicActs;
import org.rapporteur.response.PublicEntry;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Challenges: contributors object in public to paragraphs of the latest edition, and the
/// secretariat answers. A suspended contributor may challenge, as with an appeal.
@Service
public class ChallengeService {

  /// Challenges of one person to one edition.
  public static final int MAX_PER_PERSON = 20;

  private final ChallengeRepository challenges;
  private final ChallengeEligibilityService eligibility;
  private final ReportService reports;
  private final PublicActs acts;
  private final ApplicationEventPublisher events;

  ChallengeService(
      ChallengeRepository challenges,
      ChallengeEligibilityService eligibility,
      ReportService reports,
      PublicActs acts,
      ApplicationEventPublisher events) {
    this.challenges = challenges;
    this.eligibility = eligibility;
    this.reports = reports;
    this.acts = acts;
    this.events = events;
  }

  /// Publishes a challenge under the viewer's name.
  public ChallengeDetails challenge(
      Viewer viewer, ConsultationId consultation, int edition, ChallengeDraft draft) {
    var person = viewer.requireSignedIn("challenge");
    return acts.run(
        consultation,
        () -> {
          var latest = eligibility.requireOpen(viewer, consultation, edition);
          var comment = eligibility.requireOwnComment(viewer, consultation, draft.comment());
          var paragraph =
              new EditionParagraph(
                  edition, draft.paragraph(), reports.paragraphId(latest, draft.paragraph()));
          var challenger =
              new Challenger(
                  person.value(),
                  viewer.name(),
                  comment.delegation() == null ? comment.organization() : comment.delegation(),
                  comment.group());
          requireWithinLimits(consultation, paragraph, challenger);
          var entry = record(viewer, consultation, paragraph, draft);
          var made =
              challenges
                  .save(new Challenge(consultation, paragraph, challenger, draft, entry))
                  .details();
          events.publishEvent(new ChallengeMade(made.id(), consultation));
          return made;
        });
  }

  /// Publishes the final answer to a challenge.
  public ChallengeDetails answer(
      Viewer viewer,
      ConsultationId consultation,
      int number,
      ChallengeOutcome outcome,
      String text) {
    var person = viewer.requireSecretariat(consultation.scope(), "answer-challenge");
    String answer = InputText.requireText("answer", text, ChallengeDraft.MAX_TEXT);
    return acts.run(
        consultation,
        () -> {
          var challenge = load(consultation, number);
          challenge.requireOpen();
          var details = challenge.details();
          var entry =
              acts.record(
                  consultation,
                  new EntryDraft(
                      outcome.logKind(),
                      details.entry().label(),
                      "secretariat",
                      details.paragraph().facts(),
                      answer,
                      viewer.name()));
          challenge.answer(new ChallengeAnswer(outcome, answer, person.value(), entry));
          events.publishEvent(new ChallengeAnswered(details.id(), consultation));
          return challenge.details();
        });
  }

  /// Lists the challenges to an edition by paragraph and time.
  public List<ChallengeDetails> list(Viewer viewer, ConsultationId consultation, int edition) {
    reports.get(viewer, consultation, edition);
    return toDetails(challenges.list(consultation.value(), edition));
  }

  /// Lists the challenges to any edition that were accepted in this period, also in part.
  public List<ChallengeDetails> listAccepted(
      Viewer viewer, ConsultationId consultation, Instant after, Instant before) {
    reports.getLatest(viewer, consultation);
    return toDetails(challenges.listAccepted(consultation.value(), after, before));
  }

  /// Returns a challenge by the number of its log entry.
  public ChallengeDetails get(Viewer viewer, ConsultationId consultation, int number) {
    var challenge = load(consultation, number).details();
    reports.get(viewer, consultation, challenge.paragraph().edition());
    return challenge;
  }

  public Optional<ChallengeDetails> find(ChallengeId challenge) {
    return challenges.findById(challenge.value()).map(Challenge::details);
  }

  private void requireWithinLimits(
      ConsultationId consultation, EditionParagraph paragraph, Challenger challenger) {
    var own =
        challenges.list(consultation.value(), paragraph.edition()).stream()
            .filter(each -> each.isBy(challenger))
            .toList();
    if (own.stream().anyMatch(each -> each.isOpen() && each.concerns(paragraph))) {
      throw new AlreadyChallenged(paragraph.number());
    }
    if (own.size() >= MAX_PER_PERSON) {
      throw new TooManyChallenges(MAX_PER_PERSON);
    }
  }

  private PublicEntry record(
      Viewer viewer,
      ConsultationId consultation,
      EditionParagraph paragraph,
      ChallengeDraft draft) {
    var facts = new HashMap<>(paragraph.facts());
    facts.put("ground", draft.ground().code());
    facts.put("comment", CommentLinks.reference(draft.comment()));
    return acts.record(
        consultation,
        new EntryDraft(
            ChallengeLinks.MADE,
            paragraph.subject(),
            "stakeholder",
            facts,
            draft.text(),
            viewer.name()));
  }

  private Challenge load(ConsultationId consultation, int number) {
    return challenges
        .find(consultation.value(), number)
        .orElseThrow(() -> new NotFound("challenge", LogEntry.label(number)));
  }

  private static List<ChallengeDetails> toDetails(List<Challenge> found) {
    return found.stream().map(Challenge::details).toList();
  }
}
