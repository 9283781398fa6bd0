package org.rapporteur.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.position.PositionService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.flag.FlagService;
import org.rapporteur.moderation.policy.PolicyService;
import org.rapporteur.sample.SampleAccounts.SampleRole;
import org.rapporteur.shared.time.ReplayClock;
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
    return Stream.of(
            Stream.of(new ScheduledAction(timeline.opensAt(), lifecycle::publishTransitions)),
            file.comments().stream()
                .flatMap(comment -> commentActions(comment, timeline, playback)),
            reviewActions(file, timeline, playback),
            file.positions().stream().flatMap(entry -> positionActions(entry, timeline, playback)),
            file.flags().stream()
                .map(flag -> new ScheduledAction(timeline.timeOf(flag), () -> playback.flag(flag))),
            file.decisions().stream()
                .map(
                    decision ->
                        new ScheduledAction(
                            timeline.timeOf(decision), () -> playback.decide(decision))))
        .flatMap(Function.identity())
        .sorted(Comparator.comparing(ScheduledAction::time))
        .toList();
  }

  private static Stream<ScheduledAction> commentActions(
      SampleNode comment, SampleTimeline timeline, SamplePlayback playback) {
    var posting = new ScheduledAction(timeline.timeOf(comment), () -> playback.post(comment));
    var edits =
        comment.listNodes("edits").stream()
            .map(
                edit ->
                    new ScheduledAction(
                        timeline.timeOf(edit), () -> playback.edit(comment, edit.getText("text"))));
    var withdrawal =
        comment.has("state") && comment.getText("state").equals("WITHDRAWN")
            ? Stream.of(
                new ScheduledAction(
                    timeline.withdrawnAt(comment), () -> playback.withdraw(comment)))
            : Stream.<ScheduledAction>empty();
    return Stream.of(Stream.of(posting), edits, withdrawal).flatMap(Function.identity());
  }

  /// With review before publication, publishes the comments that no decision in the file names.
  private static Stream<ScheduledAction> reviewActions(
      SampleFile file, SampleTimeline timeline, SamplePlayback playback) {
    if (!file.isPreModerated()) {
      return Stream.empty();
    }
    String policyPoint = file.publishingPoint();
    var decidedKeys =
        file.decisions().stream()
            .map(decision -> decision.getText("on"))
            .collect(Collectors.toSet());
    return file.comments().stream()
        .filter(comment -> !decidedKeys.contains(comment.getText("key")))
        .map(
            comment ->
                new ScheduledAction(
                    timeline.reviewedAt(comment),
                    () -> playback.publish(comment.getText("key"), policyPoint)));
  }

  /// Contributors take their positions one after the other, those who agree first.
  private static Stream<ScheduledAction> positionActions(
      SampleNode entry, SampleTimeline timeline, SamplePlayback playback) {
    String comment = entry.getText("on");
    var actions = new ArrayList<ScheduledAction>();
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
    return actions.stream();
  }
}
