package org.rapporteur.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.position.PositionService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.flag.FlagService;
import org.rapporteur.moderation.policy.PolicyService;
import org.rapporteur.sample.SampleAccounts.SampleRole;
import org.rapporteur.shared.ReplayClock;
import org.springframework.stereotype.Component;

/// Replays a sample consultation through the normal services, each action at its own time, so that
/// all consequences exist as in real use.
@Component
class SampleScript {

  private static final Duration POSITION_INTERVAL = Duration.ofMinutes(97);

  private final CommentService comments;
  private final PositionService positions;
  private final FlagService flags;
  private final ModerationService moderation;
  private final PolicyService policies;
  private final ConsultationLifecycleService lifecycle;

  SampleScript(
      CommentService comments,
      PositionService positions,
      FlagService flags,
      ModerationService moderation,
      PolicyService policies,
      ConsultationLifecycleService lifecycle) {
    this.comments = comments;
    this.positions = positions;
    this.flags = flags;
    this.moderation = moderation;
    this.policies = policies;
    this.lifecycle = lifecycle;
  }

  private record ScheduledAction(Instant time, Runnable action) {}

  void play(
      SampleFile file,
      SampleTimeline timeline,
      ConsultationDetails consultation,
      SampleCast cast,
      Map<SampleRole, Viewer> staff) {
    var secretariat = Objects.requireNonNull(staff.get(SampleRole.SECRETARIAT));
    var moderator = Objects.requireNonNull(staff.get(SampleRole.MODERATOR));
    var playback =
        new SamplePlayback(comments, positions, flags, moderation, consultation, cast, moderator);
    ReplayClock.runAt(timeline.announcedAt(), () -> publishPolicy(file, consultation, secretariat));
    schedule(file, timeline, playback)
        .forEach(scheduled -> ReplayClock.runAt(scheduled.time(), scheduled.action()));
    ReplayClock.runAt(timeline.latest(), playback::storePendingPositions);
    if (timeline.isClosed()) {
      ReplayClock.runAt(timeline.closesAt(), lifecycle::publishTransitions);
    }
  }

  private void publishPolicy(
      SampleFile file, ConsultationDetails consultation, Viewer secretariat) {
    policies.publishVersion(
        secretariat,
        consultation.id(),
        policies.getCurrent(consultation.id()).version(),
        file.policy());
  }

  /// Returns the actions in the order of their times. The sort is stable: actions at the same time
  /// keep their order in the file.
  private List<ScheduledAction> schedule(
      SampleFile file, SampleTimeline timeline, SamplePlayback playback) {
    var actions = new ArrayList<ScheduledAction>();
    actions.add(new ScheduledAction(timeline.opensAt(), lifecycle::publishTransitions));
    file.comments().forEach(comment -> addComment(actions, comment, timeline, playback));
    if (file.isPreModerated()) {
      addReviews(actions, file, timeline, playback);
    }
    file.positions().forEach(entry -> addPositions(actions, entry, timeline, playback));
    for (SampleNode flag : file.flags()) {
      actions.add(new ScheduledAction(timeline.timeOf(flag), () -> playback.flag(flag)));
    }
    for (SampleNode decision : file.decisions()) {
      actions.add(new ScheduledAction(timeline.timeOf(decision), () -> playback.decide(decision)));
    }
    actions.sort(Comparator.comparing(ScheduledAction::time));
    return actions;
  }

  private static void addComment(
      List<ScheduledAction> actions,
      SampleNode comment,
      SampleTimeline timeline,
      SamplePlayback playback) {
    actions.add(new ScheduledAction(timeline.timeOf(comment), () -> playback.post(comment)));
    for (SampleNode edit : comment.listNodes("edits")) {
      actions.add(
          new ScheduledAction(
              timeline.timeOf(edit), () -> playback.edit(comment, edit.getText("text"))));
    }
    if (comment.has("state") && comment.getText("state").equals("WITHDRAWN")) {
      actions.add(
          new ScheduledAction(timeline.withdrawnAt(comment), () -> playback.withdraw(comment)));
    }
  }

  /// Publishes the comments that no decision in the file names.
  private static void addReviews(
      List<ScheduledAction> actions,
      SampleFile file,
      SampleTimeline timeline,
      SamplePlayback playback) {
    var decidedKeys =
        file.decisions().stream()
            .map(decision -> decision.getText("on"))
            .collect(Collectors.toSet());
    String policyPoint = file.publishingPoint();
    for (SampleNode comment : file.comments()) {
      String key = comment.getText("key");
      if (!decidedKeys.contains(key)) {
        actions.add(
            new ScheduledAction(
                timeline.reviewedAt(comment), () -> playback.publish(key, policyPoint)));
      }
    }
  }

  /// Contributors take their positions one after the other, those who agree first.
  private static void addPositions(
      List<ScheduledAction> actions,
      SampleNode entry,
      SampleTimeline timeline,
      SamplePlayback playback) {
    String comment = entry.getText("on");
    Instant time = timeline.firstPositionAt(comment);
    for (boolean agrees : new boolean[] {true, false}) {
      for (String contributor : entry.listTexts(agrees ? "agree" : "disagree")) {
        Instant positionTime = time.isBefore(timeline.latest()) ? time : timeline.latest();
        actions.add(
            new ScheduledAction(
                positionTime,
                () -> playback.takePosition(contributor, comment, agrees, positionTime)));
        time = time.plus(POSITION_INTERVAL);
      }
    }
  }
}
