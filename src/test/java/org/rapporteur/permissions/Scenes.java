package org.rapporteur.permissions;

import static org.rapporteur.permissions.Who.AUTHOR;
import static org.rapporteur.permissions.Who.MODERATOR;
import static org.rapporteur.permissions.Who.SECRETARIAT;

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
import org.rapporteur.report.challenge.ChallengeDraft;
import org.rapporteur.report.challenge.ChallengeGround;
import org.rapporteur.report.challenge.ChallengeService;
import org.rapporteur.report.preview.PreviewDraft;
import org.rapporteur.report.preview.PreviewService;
import org.rapporteur.report.preview.ReaderAddresses;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.run.RunService;
import org.rapporteur.testing.Fixtures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes each state that the table names, once, through the services that people use. The same
/// eight people act in all of them.
@Component
class Scenes {

  /// What the author says.
  static final String WORDS = "The Forum should be called at 0700 900 123.";

  static final DecisionDraft ADVERSE =
      new DecisionDraft("3.2", "Post it again without the number.", "A private number.");
  static final DecisionDraft FAVOURABLE = new DecisionDraft("2.1", "", "");

  private final Map<String, Scene> made = new HashMap<>();
  private final Fixtures fixtures;
  private final PersonService people;
  private final ViewerService viewers;
  private final ConsultationService consultations;
  private final ConsultationDraftService preparation;
  private final ConsultationLifecycleService holding;
  private final CommentService comments;
  private final ModerationService moderation;
  private final SuspensionService suspensions;
  private final AppealService appeals;
  private final FlagService flags;
  private final DocumentService documents;
  private final SmallConsultation small;
  private final RunService runs;
  private final SynthesisService drafts;
  private final ReportService reports;
  private final ChallengeService challenges;
  private final PreviewService previews;
  private final JdbcClient database;
  private @Nullable Map<Who, PersonId> cast;

  Scenes(
      Fixtures fixtures,
      PersonService people,
      ViewerService viewers,
      ConsultationService consultations,
      ConsultationDraftService preparation,
      ConsultationLifecycleService holding,
      CommentService comments,
      ModerationService moderation,
      SuspensionService suspensions,
      AppealService appeals,
      FlagService flags,
      DocumentService documents,
      SmallConsultation small,
      RunService runs,
      SynthesisService drafts,
      ReportService reports,
      ChallengeService challenges,
      PreviewService previews,
      JdbcClient database) {
    this.fixtures = fixtures;
    this.people = people;
    this.viewers = viewers;
    this.consultations = consultations;
    this.preparation = preparation;
    this.holding = holding;
    this.comments = comments;
    this.moderation = moderation;
    this.suspensions = suspensions;
    this.appeals = appeals;
    this.flags = flags;
    this.documents = documents;
    this.small = small;
    this.runs = runs;
    this.drafts = drafts;
    this.reports = reports;
    this.challenges = challenges;
    this.previews = previews;
    this.database = database;
  }

  Scene in(String state) {
    return made.computeIfAbsent(state, this::make);
  }

  private Scene make(String state) {
    return switch (state) {
      case "draft" -> scene(drafted(ReviewTiming.AFTER, Participation.EVERYONE, -1), 0, 0);
      case "announced" -> scene(announced(ReviewTiming.AFTER, Participation.EVERYONE, 1), 0, 0);
      case "open", "" -> open(ReviewTiming.AFTER);
      case "comment awaiting review" -> open(ReviewTiming.BEFORE);
      case "comment's edit awaiting" -> edited();
      case "comment declined" -> decided(open(ReviewTiming.BEFORE), false);
      case "comment removed" -> decided(open(ReviewTiming.AFTER), true);
      case "comment withdrawn" -> withdrawnComment();
      case "author suspended" -> suspended();
      case "for delegations" ->
          scene(announced(ReviewTiming.AFTER, Participation.DELEGATIONS, -1), 0, 0);
      case "edit time over" -> madeLongAgo(open(ReviewTiming.AFTER));
      case "appealed" -> appealed();
      case "closed" -> closed();
      case "drafted report" -> drafted();
      case "previewed" -> previewed();
      case "reported" -> reported();
      case "archived" -> archived();
      case "withdrawn" -> withdrawn();
      default -> throw new IllegalArgumentException("The table names an unknown state: " + state);
    };
  }

  private Scene open(ReviewTiming review) {
    var consultation = announced(review, Participation.EVERYONE, -1);
    var scene = scene(consultation, 0, 0);
    say(consultation, fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY), "Let it go on.");
    say(consultation, scene.viewer(AUTHOR), WORDS);
    if (review == ReviewTiming.BEFORE) {
      moderation.publish(scene.viewer(MODERATOR), consultation.id(), 1, FAVOURABLE);
    } else {
      flags.flag(
          fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS),
          consultation.id(),
          2,
          FlagReason.OFF_TOPIC,
          "");
    }
    return scene(consultation, 2, 0);
  }

  private Scene madeLongAgo(Scene scene) {
    database
        .sql(
            "UPDATE comment SET received_at = received_at - INTERVAL 2 DAY WHERE consultation_id = ?")
        .param(scene.id().value())
        .update();
    return scene;
  }

  private Scene suspended() {
    var scene = open(ReviewTiming.AFTER);
    var decision =
        suspensions.suspend(
            scene.viewer(MODERATOR),
            scene.id(),
            scene.comment(),
            Instant.now().plus(Duration.ofDays(7)),
            ADVERSE);
    return scene(scene.consultation(), scene.comment(), decision.number());
  }

  private Scene edited() {
    var scene = open(ReviewTiming.BEFORE);
    moderation.publish(scene.viewer(MODERATOR), scene.id(), scene.comment(), FAVOURABLE);
    comments.edit(
        scene.viewer(AUTHOR), scene.id(), scene.comment(), new CommentEdit("Said better.", null));
    return scene;
  }

  private Scene decided(Scene scene, boolean published) {
    var moderator = scene.viewer(MODERATOR);
    var decision =
        published
            ? moderation.remove(moderator, scene.id(), scene.comment(), ADVERSE)
            : moderation.decline(moderator, scene.id(), scene.comment(), ADVERSE);
    return scene(scene.consultation(), scene.comment(), decision.number());
  }

  private Scene withdrawnComment() {
    var scene = open(ReviewTiming.AFTER);
    comments.withdraw(scene.viewer(AUTHOR), scene.id(), scene.comment());
    return scene;
  }

  /// Decided by a moderator who is none of the eight, so that all of them may answer.
  private Scene appealed() {
    var scene = open(ReviewTiming.AFTER);
    var other = fixtures.aModeratorOf(scene.id());
    int decision = moderation.remove(other, scene.id(), scene.comment(), ADVERSE).number();
    appeals.appeal(scene.viewer(AUTHOR), scene.id(), decision, "The number is public.");
    return scene(scene.consultation(), scene.comment(), decision);
  }

  private Scene closed() {
    var scene = open(ReviewTiming.AFTER);
    holding.close(scene.viewer(SECRETARIAT), scene.id(), "All have answered.");
    return scene(scene.consultation(), scene.comment(), 0);
  }

  private Scene drafted() {
    var consultation = small.open().consultation();
    appoint(consultation);
    var scene = scene(consultation, 0, 0);
    var secretariat = scene.viewer(SECRETARIAT);
    say(consultation, scene.viewer(AUTHOR), WORDS);
    small.threeAgree(consultation, 13);
    holding.close(secretariat, consultation.id(), "All have answered.");
    runs.start(secretariat, scene.id());
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (drafts.find(secretariat, scene.id()).isEmpty()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("No draft: " + runs.last(secretariat, scene.id()));
      }
      Thread.onSpinWait();
    }
    return scene(consultation, 13, 0);
  }

  /// The author is named to read the draft.
  private Scene previewed() {
    var scene = drafted();
    var author = people.find(scene.person(AUTHOR)).orElseThrow().email();
    previews.open(
        scene.viewer(SECRETARIAT),
        scene.id(),
        new PreviewDraft(
            new ReaderAddresses(List.of(author)), Instant.now().plus(Duration.ofDays(7)), ""));
    return scene;
  }

  /// With a challenge by the author to its first paragraph, whose entry is the scene's decision.
  private Scene reported() {
    var scene = drafted();
    reports.publish(scene.viewer(SECRETARIAT), scene.id());
    var challenge =
        challenges.challenge(
            scene.viewer(AUTHOR),
            scene.id(),
            1,
            new ChallengeDraft(1, ChallengeGround.COMMENT, scene.comment(), "It leaves me out."));
    return scene(scene.consultation(), scene.comment(), challenge.number());
  }

  private Scene archived() {
    var scene = closed();
    holding.markReported(scene.viewer(SECRETARIAT), scene.id());
    holding.archive(scene.viewer(SECRETARIAT), scene.id(), "All is said.");
    return scene(scene.consultation(), scene.comment(), 0);
  }

  private Scene withdrawn() {
    var scene = open(ReviewTiming.AFTER);
    holding.withdraw(scene.viewer(SECRETARIAT), scene.id(), "The mandate ended.");
    return scene(scene.consultation(), scene.comment(), 0);
  }

  private ConsultationDetails announced(
      ReviewTiming review, Participation participation, int hoursUntilOpening) {
    var consultation = drafted(review, participation, hoursUntilOpening);
    preparation.announce(
        viewers.forPerson(cast().get(SECRETARIAT)), consultation.id(), consultation.version());
    // Told now, the opening changes nothing in the middle of an attempt.
    holding.publishTransitions();
    return consultations.get(consultation.id());
  }

  private ConsultationDetails drafted(
      ReviewTiming review, Participation participation, int hoursUntilOpening) {
    var slug = new Slug("permissions-" + made.size());
    var usual = fixtures.draft(review);
    var opening = Instant.now().plus(Duration.ofHours(hoursUntilOpening));
    var schedule = new Schedule(opening, opening.plus(Duration.ofDays(30)), ZoneId.of("UTC"));
    var draft =
        new ConsultationDraft(
            usual.texts(), schedule, open(usual.terms(), participation), usual.sections());
    var id = preparation.create(fixtures.aSecretariat(), slug, draft);
    var consultation = consultations.get(id);
    appoint(consultation);
    document(scene(consultation, 0, 0));
    return consultation;
  }

  /// The hash of a document of the consultation, whose words are in no other one's.
  String document(Scene scene) {
    var pdf = "%PDF-1.4\n% " + scene.consultation().slug() + "\n%%EOF\n";
    var known = documents.list(scene.id());
    return known.isEmpty()
        ? documents
            .add(
                scene.viewer(SECRETARIAT),
                scene.id(),
                "mandate.pdf",
                LanguageTag.ENGLISH,
                new ByteArrayInputStream(pdf.getBytes(StandardCharsets.US_ASCII)))
            .file()
            .hash()
        : known.getFirst().file().hash();
  }

  private static Terms open(Terms usual, Participation participation) {
    return new Terms(
        usual.review(), participation, usual.languages(), usual.maxLength(), usual.editMinutes());
  }

  private void appoint(ConsultationDetails consultation) {
    fixtures.appoint(cast().get(SECRETARIAT), Role.SECRETARIAT, consultation.id().scope());
    fixtures.appoint(cast().get(MODERATOR), Role.MODERATOR, consultation.id().scope());
  }

  private void say(ConsultationDetails consultation, Viewer viewer, String words) {
    var question = consultation.question(1).orElseThrow().id();
    comments.post(
        viewer,
        consultation.id(),
        new CommentDraft(question, null, null, LanguageTag.ENGLISH, words),
        Channel.WEB,
        IdempotencyKey.random());
  }

  /// As the consultation and its people are now.
  private Scene scene(ConsultationDetails consultation, int comment, int decision) {
    var now = new EnumMap<Who, Viewer>(Who.class);
    cast().forEach((who, person) -> now.put(who, viewers.forPerson(person)));
    now.put(Who.VISITOR, Viewer.VISITOR);
    return new Scene(consultations.get(consultation.id()), comment, decision, now);
  }

  Map<Who, PersonId> cast() {
    if (cast == null) {
      cast = new EnumMap<>(Who.class);
      for (var who : Who.values()) {
        if (who != Who.VISITOR) {
          cast.put(who, fixtures.aPerson(StakeholderGroup.INTERNATIONAL_ORGANIZATIONS));
        }
      }
      var elsewhere = fixtures.anOpenConsultation().id().scope();
      fixtures.appoint(cast.get(Who.MODERATOR_ELSEWHERE), Role.MODERATOR, elsewhere);
      fixtures.appoint(cast.get(Who.SECRETARIAT_ELSEWHERE), Role.SECRETARIAT, elsewhere);
      fixtures.appoint(
          cast.get(Who.SECRETARIAT_ELSEWHERE), Role.SECRETARIAT, RoleScope.INSTITUTION);
      people.appointAdministrator(cast.get(Who.ADMINISTRATOR));
    }
    return cast;
  }
}
