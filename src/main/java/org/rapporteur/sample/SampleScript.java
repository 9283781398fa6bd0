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
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.position.PositionDraft;
import org.rapporteur.discussion.position.PositionService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.flag.FlagReason;
import org.rapporteur.moderation.flag.FlagService;
import org.rapporteur.sample.SampleAccounts.Known;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.Replay;
import org.springframework.stereotype.Component;

/// Plays a sample consultation through the services that people use, each act at its own moment: so
/// that everything that follows from an act is there as if it had been done.
@Component
class SampleScript {

  private static final Duration UNTIL_REVIEW = Duration.ofHours(2);
  private static final Duration UNTIL_WITHDRAWN = Duration.ofHours(20);
  private static final Duration UNTIL_FIRST_POSITION = Duration.ofHours(3);
  private static final Duration BETWEEN_POSITIONS = Duration.ofMinutes(97);

  private final CommentService comments;
  private final PositionService positions;
  private final FlagService flags;
  private final ModerationService moderation;

  SampleScript(
      CommentService comments,
      PositionService positions,
      FlagService flags,
      ModerationService moderation) {
    this.comments = comments;
    this.positions = positions;
    this.flags = flags;
    this.moderation = moderation;
  }

  private record Act(Instant at, Runnable act) {}

  void play(
      SampleFile file,
      ConsultationDetails consultation,
      SampleCast cast,
      Map<Known, Viewer> staff,
      Instant loading) {
    new Performance(file, consultation, cast, staff, loading).play();
  }

  /// One consultation from its first act to its last.
  private final class Performance {

    private final SampleFile file;
    private final ConsultationDetails consultation;
    private final SampleCast cast;
    private final Viewer moderator;
    private final Instant loading;
    private final List<Act> acts = new ArrayList<>();
    private final List<PositionDraft> awaiting = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Instant> published = new HashMap<>();

    Performance(
        SampleFile file,
        ConsultationDetails consultation,
        SampleCast cast,
        Map<Known, Viewer> staff,
        Instant loading) {
      this.file = file;
      this.consultation = consultation;
      this.cast = cast;
      this.moderator = Objects.requireNonNull(staff.get(Known.MODERATOR));
      this.loading = loading;
    }

    void play() {
      file.comments().forEach(this::comment);
      if (file.reviewsBefore()) {
        review();
      }
      file.positions().forEach(this::positions);
      file.flags().forEach(this::flag);
      file.decisions().forEach(this::decision);
      // A stable order: acts of one moment stay in the file's.
      acts.sort(Comparator.comparing(Act::at));
      acts.forEach(act -> Replay.at(act.at(), act.act()));
      Replay.at(last(), this::takeAwaiting);
    }

    private void comment(SampleNode comment) {
      String key = comment.text("key");
      var by = cast.viewer(comment.text("by"));
      Instant at = at(comment);
      published.put(key, at);
      on(at, () -> numbers.put(key, post(comment, by)));
      for (SampleNode edit : comment.nodes("edits")) {
        on(
            at(edit),
            () ->
                comments.edit(
                    by,
                    consultation.id(),
                    number(key),
                    new CommentEdit(edit.text("text"), comment.language("language"))));
      }
      if ("WITHDRAWN".equals(comment.textOrNull("state"))) {
        on(at.plus(UNTIL_WITHDRAWN), () -> withdraw(by, number(key)));
      }
    }

    private void withdraw(Viewer by, int comment) {
      takeAwaiting();
      comments.withdraw(by, consultation.id(), comment);
    }

    private int post(SampleNode comment, Viewer by) {
      var question = consultation.question(comment.number("question")).orElseThrow();
      var draft =
          new CommentDraft(
              question.id(),
              comment.has("replyTo") ? number(comment.text("replyTo")) : null,
              comment.has("for") ? cast.delegation(comment.text("by")) : null,
              comment.language("language"),
              comment.text("text"));
      return comments
          .post(by, consultation.id(), draft, Channel.WEB, IdempotencyKey.random())
          .number();
    }

    /// What no decision names is published two hours after it came.
    private void review() {
      var decided = file.decisions().stream().map(d -> d.text("on")).toList();
      for (SampleNode comment : file.comments()) {
        String key = comment.text("key");
        if (!decided.contains(key)) {
          Instant at = at(comment).plus(UNTIL_REVIEW);
          published.put(key, at);
          on(at, () -> decide("PUBLISH", key, new DecisionDraft(kept(), "", "")));
        }
      }
      for (SampleNode decision : file.decisions()) {
        published.put(decision.text("on"), at(decision));
      }
    }

    private void positions(SampleNode taken) {
      String key = taken.text("on");
      Instant at = Objects.requireNonNull(published.get(key)).plus(UNTIL_FIRST_POSITION);
      Instant last = last();
      for (boolean agrees : new boolean[] {true, false}) {
        for (String by : taken.texts(agrees ? "agree" : "disagree")) {
          position(key, by, agrees, at.isBefore(last) ? at : last);
          at = at.plus(BETWEEN_POSITIONS);
        }
      }
    }

    private void position(String on, String by, boolean agrees, Instant at) {
      on(
          at,
          () ->
              awaiting.add(
                  new PositionDraft(cast.viewer(by), number(on), agrees, cast.delegation(by), at)));
    }

    /// Positions are taken together, but before anything happens to what they are on.
    private void takeAwaiting() {
      positions.takeAll(consultation.id(), awaiting);
      awaiting.clear();
    }

    /// The last moment at which anything can have happened.
    private Instant last() {
      Instant closes = file.closes(loading);
      return (closes.isBefore(loading) ? closes : loading).minusSeconds(60);
    }

    private void flag(SampleNode flag) {
      on(
          at(flag),
          () ->
              flags.flag(
                  cast.viewer(flag.text("by")),
                  consultation.id(),
                  number(flag.text("on")),
                  FlagReason.valueOf(flag.text("reason")),
                  flag.text("text")));
    }

    private void decision(SampleNode decision) {
      var draft = new DecisionDraft(decision.text("policyPoint"), decision.text("text"), "");
      on(at(decision), () -> decide(decision.text("act"), decision.text("on"), draft));
    }

    private void decide(String act, String on, DecisionDraft draft) {
      var id = consultation.id();
      switch (act) {
        case "PUBLISH" -> moderation.publish(moderator, id, number(on), draft);
        case "DECLINE" -> moderation.decline(moderator, id, number(on), draft);
        case "REMOVE" -> {
          takeAwaiting();
          moderation.remove(moderator, id, number(on), draft);
        }
        case "RESTORE" -> moderation.restore(moderator, id, number(on), draft);
        default -> throw new IllegalStateException("No such act: " + act);
      }
    }

    private String kept() {
      return file.policy().stream()
          .filter(point -> !point.ground())
          .findFirst()
          .orElseThrow()
          .number();
    }

    private int number(String key) {
      return Objects.requireNonNull(numbers.get(key), key);
    }

    private Instant at(SampleNode node) {
      return loading.plus(node.offset("at"));
    }

    private void on(Instant at, Runnable act) {
      acts.add(new Act(at, act));
    }
  }
}
