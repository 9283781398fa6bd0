package org.rapporteur.permissions;

import static org.rapporteur.permissions.Actor.AUTHOR;
import static org.rapporteur.permissions.Actor.MODERATOR;
import static org.rapporteur.permissions.Actor.SECRETARIAT;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationDraft;
import org.rapporteur.consultation.ConsultationDraftService;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.document.DocumentService;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.consultation.schedule.Schedule;
import org.rapporteur.consultation.terms.Participation;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.RoleScope;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.SuspensionService;
import org.rapporteur.moderation.appeal.AppealService;
import org.rapporteur.moderation.flag.FlagReason;
import org.rapporteur.moderation.flag.FlagService;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.preview.PreviewDraft;
import org.rapporteur.report.preview.PreviewService;
import org.rapporteur.report.preview.ReaderAddresses;
import org.rapporteur.response.challenge.ChallengeDraft;
import org.rapporteur.response.challenge.ChallengeGround;
import org.rapporteur.response.challenge.ChallengeService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.Runs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Creates each state of the table once, through the services of the product. The same eight people
/// act in all of them.
@Component
class Scenarios {

  static final String COMMENT_TEXT = "The Forum should be called at 0700 900 123.";

  static final DecisionDraft ADVERSE =
      new DecisionDraft("3.2", "Post it again without the number.", "A private number.");
  static final DecisionDraft FAVOURABLE = new DecisionDraft("2.1", "", "");

  private final Map<String, Scenario> byState = new HashMap<>();
  private final Fixtures fixtures;
  private final PersonService people;
  private final ViewerService viewers;
  private final ConsultationService consultations;
  private final ConsultationDraftService preparation;
  private final ConsultationLifecycleService lifecycle;
  private final CommentService comments;
  private final ModerationService moderation;
  private final SuspensionService suspensions;
  private final AppealService appeals;
  private final FlagService flags;
  private final DocumentService documents;
  private final SmallConsultation smallConsultation;
  private final Runs runs;
  private final ReportService reports;
  private final ChallengeService challenges;
  private final PreviewService previews;
  private final JdbcClient database;
  private @Nullable Map<Actor, PersonId> accounts;
  private int lastConsultation;

  Scenarios(
      Fixtures fixtures,
      PersonService people,
      ViewerService viewers,
      ConsultationService consultations,
      ConsultationDraftService preparation,
      ConsultationLifecycleService lifecycle,
      CommentService comments,
      ModerationService moderation,
      SuspensionService suspensions,
      AppealService appeals,
      FlagService flags,
      DocumentService documents,
      SmallConsultation smallConsultation,
      Runs runs,
      ReportService reports,
      ChallengeService challenges,
      PreviewService previews,
      JdbcClient database) {
    this.fixtures = fixtures;
    this.people = people;
    this.viewers = viewers;
    this.consultations = consultations;
    this.preparation = preparation;
    this.lifecycle = lifecycle;
    this.comments = comments;
    this.moderation = moderation;
    this.suspensions = suspensions;
    this.appeals = appeals;
    this.flags = flags;
    this.documents = documents;
    this.smallConsultation = smallConsultation;
    this.runs = runs;
    this.reports = reports;
    this.challenges = challenges;
    this.previews = previews;
    this.database = database;
  }

  /// Forgets all states, because the acts of one test class change them for the next.
  void clear() {
    byState.clear();
  }

  Scenario forState(String state) {
    return byState.computeIfAbsent(state, this::create);
  }

  private Scenario create(String state) {
    return switch (state) {
      case "draft" ->
          createScenario(createDraft(ReviewTiming.AFTER, Participation.EVERYONE, -1), 0, 0);
      case "announced" ->
          createScenario(createAnnounced(ReviewTiming.AFTER, Participation.EVERYONE, 1), 0, 0);
      case "open", "" -> openWithComments(ReviewTiming.AFTER);
      case "comment awaiting review" -> openWithComments(ReviewTiming.BEFORE);
      case "comment's edit awaiting" -> withPendingEdit();
      case "comment declined" -> withDecision(openWithComments(ReviewTiming.BEFORE), false);
      case "comment removed" -> withDecision(openWithComments(ReviewTiming.AFTER), true);
      case "comment withdrawn" -> withdrawnComment();
      case "author suspended" -> withSuspension();
      case "for delegations" ->
          createScenario(createAnnounced(ReviewTiming.AFTER, Participation.DELEGATIONS, -1), 0, 0);
      case "edit time over" -> withOldComment(openWithComments(ReviewTiming.AFTER));
      case "appealed" -> appealedScenario();
      case "closed" -> closedScenario();
      case "drafted report" -> draftedReport();
      case "previewed" -> previewedScenario();
      case "reported" -> reportedScenario();
      case "archived" -> archivedScenario();
      case "withdrawn" -> withdrawnScenario();
      default -> throw new IllegalArgumentException("The table names an unknown state: " + state);
    };
  }

  private Scenario openWithComments(ReviewTiming review) {
    var consultation = createAnnounced(review, Participation.EVERYONE, -1);
    var scenario = createScenario(consultation, 0, 0);
    post(consultation, fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY), "Let it go on.");
    post(consultation, scenario.viewer(AUTHOR), COMMENT_TEXT);
    if (review == ReviewTiming.BEFORE) {
      moderation.publish(scenario.viewer(MODERATOR), consultation.id(), 1, FAVOURABLE);
    } else {
      flags.flag(
          fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS),
          consultation.id(),
          2,
          FlagReason.OFF_TOPIC,
          "");
    }
    return createScenario(consultation, 2, 0);
  }

  private Scenario withOldComment(Scenario scenario) {
    database
        .sql(
            "UPDATE comment SET received_at = received_at - INTERVAL 2 DAY WHERE consultation_id ="
                + " ?")
        .param(scenario.id().value())
        .update();
    return scenario;
  }

  private Scenario withSuspension() {
    var scenario = openWithComments(ReviewTiming.AFTER);
    var decision =
        suspensions.suspend(
            scenario.viewer(MODERATOR),
            scenario.id(),
            scenario.comment(),
            Instant.now().plus(Duration.ofDays(7)),
            ADVERSE);
    return createScenario(scenario.consultation(), scenario.comment(), decision.number());
  }

  private Scenario withPendingEdit() {
    var scenario = openWithComments(ReviewTiming.BEFORE);
    moderation.publish(scenario.viewer(MODERATOR), scenario.id(), scenario.comment(), FAVOURABLE);
    comments.edit(
        scenario.viewer(AUTHOR),
        scenario.id(),
        scenario.comment(),
        new CommentEdit("Said better.", null));
    return scenario;
  }

  private Scenario withDecision(Scenario scenario, boolean published) {
    var moderator = scenario.viewer(MODERATOR);
    var decision =
        published
            ? moderation.remove(moderator, scenario.id(), scenario.comment(), ADVERSE)
            : moderation.decline(moderator, scenario.id(), scenario.comment(), ADVERSE);
    return createScenario(scenario.consultation(), scenario.comment(), decision.number());
  }

  private Scenario withdrawnComment() {
    var scenario = openWithComments(ReviewTiming.AFTER);
    comments.withdraw(scenario.viewer(AUTHOR), scenario.id(), scenario.comment());
    return scenario;
  }

  /// A ninth person, a moderator, decides, so that all eight actors may answer the appeal.
  private Scenario appealedScenario() {
    var scenario = openWithComments(ReviewTiming.AFTER);
    var other = fixtures.aModeratorOf(scenario.id());
    int decision = moderation.remove(other, scenario.id(), scenario.comment(), ADVERSE).number();
    appeals.appeal(scenario.viewer(AUTHOR), scenario.id(), decision, "The number is public.");
    return createScenario(scenario.consultation(), scenario.comment(), decision);
  }

  private Scenario closedScenario() {
    var scenario = openWithComments(ReviewTiming.AFTER);
    lifecycle.close(scenario.viewer(SECRETARIAT), scenario.id(), "All have answered.");
    return createScenario(scenario.consultation(), scenario.comment(), 0);
  }

  private Scenario draftedReport() {
    var consultation = smallConsultation.open().consultation();
    appoint(consultation);
    var scenario = createScenario(consultation, 0, 0);
    var secretariat = scenario.viewer(SECRETARIAT);
    post(consultation, scenario.viewer(AUTHOR), COMMENT_TEXT);
    smallConsultation.threeAgree(consultation, 13);
    lifecycle.close(secretariat, consultation.id(), "All have answered.");
    runs.toTheEnd(secretariat, scenario.id());
    runs.confirmAll(secretariat, scenario.id());
    return createScenario(consultation, 13, 0);
  }

  /// The author is one of the readers of the preview.
  private Scenario previewedScenario() {
    var scenario = draftedReport();
    var author = people.find(scenario.person(AUTHOR)).orElseThrow().email();
    previews.open(
        scenario.viewer(SECRETARIAT),
        scenario.id(),
        new PreviewDraft(
            new ReaderAddresses(List.of(author)), Instant.now().plus(Duration.ofDays(7)), ""));
    return scenario;
  }

  /// The author challenges the first paragraph; the entry of the challenge is the decision of the
  /// scenario.
  private Scenario reportedScenario() {
    var scenario = draftedReport();
    reports.publish(scenario.viewer(SECRETARIAT), scenario.id());
    var challenge =
        challenges.challenge(
            scenario.viewer(AUTHOR),
            scenario.id(),
            1,
            new ChallengeDraft(
                1, ChallengeGround.COMMENT, scenario.comment(), "It leaves me out."));
    runs.confirmAll(scenario.viewer(SECRETARIAT), scenario.id());
    return createScenario(scenario.consultation(), scenario.comment(), challenge.entry().number());
  }

  private Scenario archivedScenario() {
    var scenario = closedScenario();
    lifecycle.markReported(scenario.viewer(SECRETARIAT), scenario.id());
    lifecycle.archive(scenario.viewer(SECRETARIAT), scenario.id(), "All is said.");
    return createScenario(scenario.consultation(), scenario.comment(), 0);
  }

  private Scenario withdrawnScenario() {
    var scenario = openWithComments(ReviewTiming.AFTER);
    lifecycle.withdraw(scenario.viewer(SECRETARIAT), scenario.id(), "The mandate ended.");
    return createScenario(scenario.consultation(), scenario.comment(), 0);
  }

  private ConsultationDetails createAnnounced(
      ReviewTiming review, Participation participation, int hoursUntilOpening) {
    var consultation = createDraft(review, participation, hoursUntilOpening);
    preparation.announce(
        viewers.forPerson(accounts().get(SECRETARIAT)), consultation.id(), consultation.version());
    // Published now, so that the opening event does not disturb an attempt.
    lifecycle.publishTransitions();
    return consultations.get(consultation.id());
  }

  private ConsultationDetails createDraft(
      ReviewTiming review, Participation participation, int hoursUntilOpening) {
    var slug = new Slug("permissions-" + ++lastConsultation);
    var base = Fixtures.withScale(fixtures.draft(review), 1);
    var opening = Instant.now().plus(Duration.ofHours(hoursUntilOpening));
    var schedule = new Schedule(opening, opening.plus(Duration.ofDays(30)), ZoneId.of("UTC"));
    var draft =
        new ConsultationDraft(
            base.texts(),
            schedule,
            withParticipation(base.terms(), participation),
            base.sections());
    var id = preparation.create(fixtures.aSecretariat(), slug, draft);
    var consultation = consultations.get(id);
    appoint(consultation);
    getOrAddDocument(createScenario(consultation, 0, 0));
    return consultation;
  }

  /// Returns the hash of the document of the consultation; each consultation has different content.
  String getOrAddDocument(Scenario scenario) {
    var pdf = "%PDF-1.4\n% " + scenario.consultation().slug() + "\n%%EOF\n";
    var known = documents.list(scenario.id());
    return known.isEmpty()
        ? documents
            .add(
                scenario.viewer(SECRETARIAT),
                scenario.id(),
                "mandate.pdf",
                LanguageTag.ENGLISH,
                new ByteArrayInputStream(pdf.getBytes(StandardCharsets.US_ASCII)))
            .file()
            .hash()
        : known.getFirst().file().hash();
  }

  private static Terms withParticipation(Terms base, Participation participation) {
    return new Terms(
        base.review(), participation, base.languages(), base.maxLength(), base.editMinutes());
  }

  private void appoint(ConsultationDetails consultation) {
    fixtures.appoint(accounts().get(SECRETARIAT), Role.SECRETARIAT, consultation.id().scope());
    fixtures.appoint(accounts().get(MODERATOR), Role.MODERATOR, consultation.id().scope());
  }

  private void post(ConsultationDetails consultation, Viewer viewer, String text) {
    var question = consultation.question(1).orElseThrow();
    comments.post(
        viewer,
        consultation.id(),
        new CommentDraft(question.id(), null, null, LanguageTag.ENGLISH, text)
            .withQuestionPosition(question.hasScale() ? ScaleChoice.IN_FAVOUR : null),
        Channel.WEB,
        IdempotencyKey.random());
  }

  /// Creates a scenario with the present state of the consultation and its people.
  private Scenario createScenario(ConsultationDetails consultation, int comment, int decision) {
    var now = new EnumMap<Actor, Viewer>(Actor.class);
    accounts().forEach((actor, person) -> now.put(actor, viewers.forPerson(person)));
    now.put(Actor.VISITOR, Viewer.VISITOR);
    return new Scenario(consultations.get(consultation.id()), comment, decision, now);
  }

  Map<Actor, PersonId> accounts() {
    if (accounts == null) {
      accounts = new EnumMap<>(Actor.class);
      for (var actor : Actor.values()) {
        if (actor != Actor.VISITOR) {
          accounts.put(actor, fixtures.aPerson(StakeholderGroup.INTERNATIONAL_ORGANIZATIONS));
        }
      }
      var otherScope = fixtures.anOpenConsultation().id().scope();
      fixtures.appoint(accounts.get(Actor.MODERATOR_ELSEWHERE), Role.MODERATOR, otherScope);
      fixtures.appoint(accounts.get(Actor.SECRETARIAT_ELSEWHERE), Role.SECRETARIAT, otherScope);
      fixtures.appoint(
          accounts.get(Actor.SECRETARIAT_ELSEWHERE), Role.SECRETARIAT, RoleScope.INSTITUTION);
      people.appointAdministrator(accounts.get(Actor.ADMINISTRATOR));
    }
    return accounts;
  }
}
