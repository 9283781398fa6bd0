package org.rapporteur.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.ScaleChoice;
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

/// Performs the actions in one sample consultation. It stores the numbers of posted comments,
/// because the file refers to comments by key.
final class SampleActions {

  private final CommentService comments;
  private final PositionService positions;
  private final FlagService flags;
  private final ModerationService moderation;
  private final ConsultationDetails consultation;
  private final SampleContributors contributors;
  private final Viewer moderator;
  private final Map<String, Integer> numbersByKey = new HashMap<>();
  private final List<PositionRequest> pendingPositions = new ArrayList<>();

  SampleActions(
      CommentService comments,
      PositionService positions,
      FlagService flags,
      ModerationService moderation,
      ConsultationDetails consultation,
      SampleContributors contributors,
      Viewer moderator) {
    this.comments = comments;
    this.positions = positions;
    this.flags = flags;
    this.moderation = moderation;
    this.consultation = consultation;
    this.contributors = contributors;
    this.moderator = moderator;
  }

  void post(SampleNode comment) {
    String contributorKey = comment.getText("by");
    var questionPosition = comment.getTextOrNull("questionPosition");
    var draft =
        new CommentDraft(
                consultation.question(comment.getInt("question")).orElseThrow().id(),
                comment.has("replyTo") ? number(comment.getText("replyTo")) : null,
                comment.has("for") ? contributors.findDelegation(contributorKey) : null,
                comment.getLanguage("language"),
                comment.getText("text"))
            .withQuestionPosition(
                questionPosition == null ? null : ScaleChoice.valueOf(questionPosition));
    var posted =
        comments.post(
            contributors.getViewer(contributorKey),
            consultationId(),
            draft,
            Channel.WEB,
            IdempotencyKey.random());
    numbersByKey.put(comment.getText("key"), posted.number());
  }

  void edit(SampleNode comment, String newText) {
    comments.edit(
        contributors.getViewer(comment.getText("by")),
        consultationId(),
        number(comment.getText("key")),
        new CommentEdit(newText, comment.getLanguage("language")));
  }

  void withdraw(SampleNode comment) {
    storePendingPositions();
    comments.withdraw(
        contributors.getViewer(comment.getText("by")),
        consultationId(),
        number(comment.getText("key")));
  }

  void flag(SampleNode flag) {
    flags.flag(
        contributors.getViewer(flag.getText("by")),
        consultationId(),
        number(flag.getText("on")),
        FlagReason.valueOf(flag.getText("reason")),
        flag.getText("text"));
  }

  void publish(String commentKey, String policyPoint) {
    moderation.publish(
        moderator, consultationId(), number(commentKey), new DecisionDraft(policyPoint, "", ""));
  }

  void decide(SampleNode decision) {
    var id = consultationId();
    int commentNumber = number(decision.getText("on"));
    var draft = new DecisionDraft(decision.getText("policyPoint"), decision.getText("text"), "");
    String action = decision.getText("act");
    switch (action) {
      case "PUBLISH" -> moderation.publish(moderator, id, commentNumber, draft);
      case "DECLINE" -> moderation.decline(moderator, id, commentNumber, draft);
      case "REMOVE" -> {
        storePendingPositions();
        moderation.remove(moderator, id, commentNumber, draft);
      }
      case "RESTORE" -> moderation.restore(moderator, id, commentNumber, draft);
      default -> throw new IllegalStateException("Unknown action: " + action);
    }
  }

  void takePosition(String contributorKey, String commentKey, boolean agrees, Instant time) {
    pendingPositions.add(
        new PositionRequest(
            contributors.getViewer(contributorKey),
            number(commentKey),
            agrees,
            contributors.findDelegation(contributorKey),
            time));
  }

  /// Stores the collected positions in one group. Must run before their comments are removed or
  /// withdrawn.
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
