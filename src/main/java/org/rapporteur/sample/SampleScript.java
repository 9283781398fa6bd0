package org.rapporteur.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.position.PositionRequest;
import org.rapporteur.discussion.position.PositionService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.flag.FlagReason;
import org.rapporteur.moderation.flag.FlagService;
import org.rapporteur.sample.SampleAccounts.SampleRole;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.time.ReplayClock;
import org.springframework.stereotype.Component;

/// Replays a sample consultation through the normal services, each action at its own time, so that
/// all consequences exist as in real use.
@Component
class SampleScript {

  private static final Duration REVIEW_DELAY = Duration.ofHours(2);
  private static final Duration WITHDRAWAL_DELAY = Duration.ofHours(20);
  private static final Duration FIRST_POSITION_DELAY = Duration.ofHours(3);
  private static final Duration POSITION_INTERVAL = Duration.ofMinutes(97);

  private final CommentService comments;
  private final PositionService positions;
  private final FlagService flags;
  private final ModerationService moderation;
  private final ConsultationLifecycleService lifecycle;

  SampleScript(
      CommentService comments,
      PositionService positions,
      FlagService flags,
      ModerationService moderation,
      ConsultationLifecycleService lifecycle) {
    this.comments = comments;
    this.positions = positions;
    this.flags = flags;
    this.moderation = moderation;
    this.lifecycle = lifecycle;
  }

  private record ScheduledAction(Instant time, Runnable action) {}

  void play(
      SampleFile file,
      ConsultationDetails consultation,
      SampleCast cast,
      Map<SampleRole, Viewer> staff,
      Instant loadTime) {
    new Playback(file, consultation, cast, staff, loadTime).play();
  }

  /// Schedules and runs all actions of one consultation.
  private final class Playback {

    private final SampleFile file;
    private final ConsultationDetails consultation;
    private final SampleCast cast;
    private final Viewer moderator;
    private final Instant loadTime;
    private final List<ScheduledAction> actions = new ArrayList<>();
    private final List<PositionRequest> pendingPositions = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Instant> publishedAt = new HashMap<>();

    Playback(
        SampleFile file,
        ConsultationDetails consultation,
        SampleCast cast,
        Map<SampleRole, Viewer> staff,
        Instant loadTime) {
      this.file = file;
      this.consultation = consultation;
      this.cast = cast;
      this.moderator = Objects.requireNonNull(staff.get(SampleRole.MODERATOR));
      this.loadTime = loadTime;
    }

    void play() {
      schedule(file.opensAt(loadTime), lifecycle::publishTransitions);
      file.comments().forEach(this::scheduleComment);
      if (file.isPreModerated()) {
        scheduleReviews();
      }
      file.positions().forEach(this::schedulePositions);
      file.flags().forEach(this::scheduleFlag);
      file.decisions().forEach(this::scheduleDecision);
      // Stable sort: actions at the same time keep their order in the file.
      actions.sort(Comparator.comparing(ScheduledAction::time));
      actions.forEach(action -> ReplayClock.runAt(action.time(), action.action()));
      ReplayClock.runAt(latestTime(), this::storePendingPositions);
      Instant closing = file.closesAt(loadTime);
      if (closing.isBefore(loadTime)) {
        ReplayClock.runAt(closing, lifecycle::publishTransitions);
      }
    }

    private void scheduleComment(SampleNode comment) {
      String key = comment.text("key");
      var viewer = cast.viewer(comment.text("by"));
      Instant time = timeOf(comment);
      publishedAt.put(key, time);
      schedule(time, () -> numbers.put(key, post(comment, viewer)));
      for (SampleNode edit : comment.nodes("edits")) {
        schedule(
            timeOf(edit),
            () ->
                comments.edit(
                    viewer,
                    consultation.id(),
                    number(key),
                    new CommentEdit(edit.text("text"), comment.language("language"))));
      }
      if ("WITHDRAWN".equals(comment.textOrNull("state"))) {
        schedule(time.plus(WITHDRAWAL_DELAY), () -> withdraw(viewer, number(key)));
      }
    }

    private void withdraw(Viewer contributor, int comment) {
      storePendingPositions();
      comments.withdraw(contributor, consultation.id(), comment);
    }

    private int post(SampleNode comment, Viewer contributor) {
      var question = consultation.question(comment.number("question")).orElseThrow();
      var draft =
          new CommentDraft(
              question.id(),
              comment.has("replyTo") ? number(comment.text("replyTo")) : null,
              comment.has("for") ? cast.delegation(comment.text("by")) : null,
              comment.language("language"),
              comment.text("text"));
      return comments
          .post(contributor, consultation.id(), draft, Channel.WEB, IdempotencyKey.random())
          .number();
    }

    /// Comments without a decision in the file are published two hours after they arrive.
    private void scheduleReviews() {
      var decidedKeys = file.decisions().stream().map(d -> d.text("on")).toList();
      for (SampleNode comment : file.comments()) {
        String key = comment.text("key");
        if (!decidedKeys.contains(key)) {
          Instant time = timeOf(comment).plus(REVIEW_DELAY);
          publishedAt.put(key, time);
          schedule(
              time, () -> decide("PUBLISH", key, new DecisionDraft(publishingPoint(), "", "")));
        }
      }
      for (SampleNode decision : file.decisions()) {
        publishedAt.put(decision.text("on"), timeOf(decision));
      }
    }

    private void schedulePositions(SampleNode entry) {
      String key = entry.text("on");
      Instant time = Objects.requireNonNull(publishedAt.get(key)).plus(FIRST_POSITION_DELAY);
      Instant latest = latestTime();
      for (boolean agrees : new boolean[] {true, false}) {
        for (String personName : entry.texts(agrees ? "agree" : "disagree")) {
          schedulePosition(key, personName, agrees, time.isBefore(latest) ? time : latest);
          time = time.plus(POSITION_INTERVAL);
        }
      }
    }

    private void schedulePosition(
        String comment, String contributor, boolean agrees, Instant time) {
      schedule(
          time,
          () ->
              pendingPositions.add(
                  new PositionRequest(
                      cast.viewer(contributor),
                      number(comment),
                      agrees,
                      cast.delegation(contributor),
                      time)));
    }

    /// Positions are stored in groups, but before their comments change.
    private void storePendingPositions() {
      positions.setAll(consultation.id(), pendingPositions);
      pendingPositions.clear();
    }

    /// Latest possible time of an action.
    private Instant latestTime() {
      Instant closes = file.closesAt(loadTime);
      return (closes.isBefore(loadTime) ? closes : loadTime).minusSeconds(60);
    }

    private void scheduleFlag(SampleNode flag) {
      schedule(
          timeOf(flag),
          () ->
              flags.flag(
                  cast.viewer(flag.text("by")),
                  consultation.id(),
                  number(flag.text("on")),
                  FlagReason.valueOf(flag.text("reason")),
                  flag.text("text")));
    }

    private void scheduleDecision(SampleNode decision) {
      var draft = new DecisionDraft(decision.text("policyPoint"), decision.text("text"), "");
      schedule(timeOf(decision), () -> decide(decision.text("act"), decision.text("on"), draft));
    }

    private void decide(String action, String comment, DecisionDraft draft) {
      var id = consultation.id();
      switch (action) {
        case "PUBLISH" -> moderation.publish(moderator, id, number(comment), draft);
        case "DECLINE" -> moderation.decline(moderator, id, number(comment), draft);
        case "REMOVE" -> {
          storePendingPositions();
          moderation.remove(moderator, id, number(comment), draft);
        }
        case "RESTORE" -> moderation.restore(moderator, id, number(comment), draft);
        default -> throw new IllegalStateException("No such act: " + action);
      }
    }

    private String publishingPoint() {
      return file.policy().stream()
          .filter(point -> !point.isGround())
          .findFirst()
          .orElseThrow()
          .number();
    }

    private int number(String key) {
      return Objects.requireNonNull(numbers.get(key), key);
    }

    private Instant timeOf(SampleNode node) {
      return loadTime.plus(node.offset("at"));
    }

    private void schedule(Instant time, Runnable action) {
      actions.add(new ScheduledAction(time, action));
    }
  }
}
