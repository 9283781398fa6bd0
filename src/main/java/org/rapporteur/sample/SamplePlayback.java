package org.rapporteur.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
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
import org.rapporteur.shared.IdempotencyKey;

/// Performs the actions in one sample consultation. Remembers the numbers of posted comments,
/// because the file knows comments by their keys.
final class SamplePlayback {

  private final CommentService comments;
  private final PositionService positions;
  private final FlagService flags;
  private final ModerationService moderation;
  private final ConsultationDetails consultation;
  private final SampleCast cast;
  private final Viewer moderator;
  private final Map<String, Integer> numbersByKey = new HashMap<>();
  private final List<PositionRequest> pendingPositions = new ArrayList<>();

  SamplePlayback(
      CommentService comments,
      PositionService positions,
      FlagService flags,
      ModerationService moderation,
      ConsultationDetails consultation,
      SampleCast cast,
      Viewer moderator) {
    this.comments = comments;
    this.positions = positions;
    this.flags = flags;
    this.moderation = moderation;
    this.consultation = consultation;
    this.cast = cast;
    this.moderator = moderator;
  }

  void post(SampleNode comment) {
    String contributor = comment.getText("by");
    var draft =
        new CommentDraft(
            consultation.question(comment.getInt("question")).orElseThrow().id(),
            comment.has("replyTo") ? number(comment.getText("replyTo")) : null,
            comment.has("for") ? cast.delegation(contributor) : null,
            comment.getLanguage("language"),
            comment.getText("text"));
    var posted =
        comments.post(
            cast.viewer(contributor),
            consultationId(),
            draft,
            Channel.WEB,
            IdempotencyKey.random());
    numbersByKey.put(comment.getText("key"), posted.number());
  }

  void edit(SampleNode comment, String newText) {
    comments.edit(
        cast.viewer(comment.getText("by")),
        consultationId(),
        number(comment.getText("key")),
        new CommentEdit(newText, comment.getLanguage("language")));
  }

  void withdraw(SampleNode comment) {
    storePendingPositions();
    comments.withdraw(
        cast.viewer(comment.getText("by")), consultationId(), number(comment.getText("key")));
  }

  void flag(SampleNode flag) {
    flags.flag(
        cast.viewer(flag.getText("by")),
        consultationId(),
        number(flag.getText("on")),
        FlagReason.valueOf(flag.getText("reason")),
        flag.getText("text"));
  }

  void publish(String comment, String policyPoint) {
    moderation.publish(
        moderator, consultationId(), number(comment), new DecisionDraft(policyPoint, "", ""));
  }

  void decide(SampleNode decision) {
    var id = consultationId();
    int comment = number(decision.getText("on"));
    var draft = new DecisionDraft(decision.getText("policyPoint"), decision.getText("text"), "");
    String action = decision.getText("act");
    switch (action) {
      case "PUBLISH" -> moderation.publish(moderator, id, comment, draft);
      case "DECLINE" -> moderation.decline(moderator, id, comment, draft);
      case "REMOVE" -> {
        storePendingPositions();
        moderation.remove(moderator, id, comment, draft);
      }
      case "RESTORE" -> moderation.restore(moderator, id, comment, draft);
      default -> throw new IllegalStateException("No such act: " + action);
    }
  }

  void takePosition(String contributor, String comment, boolean agrees, Instant time) {
    pendingPositions.add(
        new PositionRequest(
            cast.viewer(contributor), number(comment), agrees, cast.delegation(contributor), time));
  }

  /// Positions are stored in groups, but before their comments change.
  void storePendingPositions() {
    positions.setPositions(consultationId(), pendingPositions);
    pendingPositions.clear();
  }

  private ConsultationId consultationId() {
    return consultation.id();
  }

  private int number(String key) {
    return Objects.requireNonNull(numbersByKey.get(key), key);
  }
}
