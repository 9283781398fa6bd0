package org.rapporteur.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.position.PositionService;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.flag.FlagService;
import org.rapporteur.sample.SampleAccounts.SampleRole;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.time.ReplayClock;
import org.springframework.stereotype.Component;

/// Replays the actions in a sample consultation with the normal services, each at its own time. The
/// sample then has the same data as a real consultation.
@Component
class SampleReplayer {

  /// Time between two positions on the same comment.
  private static final Duration POSITION_INTERVAL = Duration.ofMinutes(97);

  private final CommentService comments;
  private final PositionService positions;
  private final FlagService flags;
  private final ModerationService moderation;
  private final SubmissionService submissions;
  private final SampleAnnouncement announcement;
  private final ConsultationLifecycleService lifecycle;

  SampleReplayer(
      CommentService comments,
      PositionService positions,
      FlagService flags,
      ModerationService moderation,
      SubmissionService submissions,
      SampleAnnouncement announcement,
      ConsultationLifecycleService lifecycle) {
    this.comments = comments;
    this.positions = positions;
    this.flags = flags;
    this.moderation = moderation;
    this.submissions = submissions;
    this.announcement = announcement;
    this.lifecycle = lifecycle;
  }

  private record ScheduledAction(Instant time, Runnable action) {}

  void play(
      SampleFile file,
      SampleTimeline timeline,
      ConsultationDetails consultation,
      SampleContributors contributors,
      Map<SampleRole, Viewer> staff) {
    var secretariat = Objects.requireNonNull(staff.get(SampleRole.SECRETARIAT));
    var moderator = Objects.requireNonNull(staff.get(SampleRole.MODERATOR));
    var actions =
        new SampleActions(
            comments, positions, flags, moderation, consultation, contributors, moderator);
    ReplayClock.runAt(
        timeline.announcedAt(), () -> announcement.publish(file, consultation, secretariat));
    var submissionActions =
        file.submissions().stream()
            .map(
                submission ->
                    new ScheduledAction(
                        timeline.timeOf(submission),
                        () -> submit(submission, consultation.id(), contributors)));
    Stream.concat(actions(file, timeline, actions), submissionActions)
        .sorted(Comparator.comparing(ScheduledAction::time))
        .forEach(scheduled -> ReplayClock.runAt(scheduled.time(), scheduled.action()));
    ReplayClock.runAt(timeline.latestActionTime(), actions::storePendingPositions);
    if (timeline.isClosed()) {
      ReplayClock.runAt(timeline.closesAt(), lifecycle::publishTransitions);
    }
  }

  private void submit(
      SampleNode submission, ConsultationId consultation, SampleContributors contributors) {
    String contributorKey = submission.getText("by");
    var answers = new TreeMap<Integer, String>();
    for (SampleNode answer : submission.listNodes("answers")) {
      answers.put(answer.getInt("question"), answer.getText("text"));
    }
    submissions.send(
        contributors.getViewer(contributorKey),
        consultation,
        new SubmissionDraft(
            Objects.requireNonNull(contributors.findDelegation(contributorKey)),
            submission.getLanguage("language"),
            submission.getText("summary"),
            answers,
            0),
        IdempotencyKey.random());
  }

  /// Returns the actions. Actions at the same time keep their order when they are sorted.
  private Stream<ScheduledAction> actions(
      SampleFile file, SampleTimeline timeline, SampleActions actions) {
    return Stream.of(
            Stream.of(new ScheduledAction(timeline.opensAt(), lifecycle::publishTransitions)),
            file.comments().stream().flatMap(comment -> commentActions(comment, timeline, actions)),
            reviewActions(file, timeline, actions),
            file.positions().stream().flatMap(entry -> positionActions(entry, timeline, actions)),
            file.flags().stream()
                .map(flag -> new ScheduledAction(timeline.timeOf(flag), () -> actions.flag(flag))),
            file.decisions().stream()
                .map(
                    decision ->
                        new ScheduledAction(
                            timeline.timeOf(decision), () -> actions.decide(decision))))
        .flatMap(Function.identity());
  }

  private static Stream<ScheduledAction> commentActions(
      SampleNode comment, SampleTimeline timeline, SampleActions actions) {
    var posting = new ScheduledAction(timeline.timeOf(comment), () -> actions.post(comment));
    var edits =
        comment.listNodes("edits").stream()
            .map(
                edit ->
                    new ScheduledAction(
                        timeline.timeOf(edit), () -> actions.edit(comment, edit.getText("text"))));
    var withdrawal =
        comment.has("state") && comment.getText("state").equals("WITHDRAWN")
            ? Stream.of(
                new ScheduledAction(timeline.withdrawnAt(comment), () -> actions.withdraw(comment)))
            : Stream.<ScheduledAction>empty();
    return Stream.of(Stream.of(posting), edits, withdrawal).flatMap(Function.identity());
  }

  /// With review before publication, publishes the comments that no decision in the file names.
  private static Stream<ScheduledAction> reviewActions(
      SampleFile file, SampleTimeline timeline, SampleActions actions) {
    if (!file.isReviewedBeforePublication()) {
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
                    () -> actions.publish(comment.getText("key"), policyPoint)));
  }

  /// Returns one action for each position on a comment. Contributors who agree come first.
  private static Stream<ScheduledAction> positionActions(
      SampleNode entry, SampleTimeline timeline, SampleActions actions) {
    String commentKey = entry.getText("on");
    var scheduledActions = new ArrayList<ScheduledAction>();
    Instant time = timeline.firstPositionAt(commentKey);
    for (boolean agrees : new boolean[] {true, false}) {
      for (String contributorKey : entry.listTexts(agrees ? "agree" : "disagree")) {
        Instant positionTime =
            time.isBefore(timeline.latestActionTime()) ? time : timeline.latestActionTime();
        scheduledActions.add(
            new ScheduledAction(
                positionTime,
                () -> actions.takePosition(contributorKey, commentKey, agrees, positionTime)));
        time = time.plus(POSITION_INTERVAL);
      }
    }
    return scheduledActions.stream();
  }
}
