package org.rapporteur.moderation.queue;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.InspectedComment;
import org.rapporteur.moderation.appeal.AppealDetails;
import org.rapporteur.moderation.flag.FlagReason;
import org.rapporteur.shared.Excerpt;
import org.rapporteur.shared.Markdown;

/// A comment in a moderation queue, with the reasons why it is there.
/// @param cursor the position after which the next page starts
/// @param isEdit true if an edit awaits review
public record QueueItem(
    long cursor,
    CommentDetails comment,
    String excerpt,
    Instant waitingSince,
    boolean isEdit,
    Map<FlagReason, Integer> flags,
    @Nullable AppealDetails appeal) {

  private static final int EXCERPT_LENGTH = 140;

  static QueueItem awaitingReview(InspectedComment subject) {
    var comment = subject.comment();
    return new QueueItem(
        comment.id().value(),
        comment,
        createExcerpt(ReviewContext.textUnderReview(subject)),
        comment.createdAt(),
        subject.pendingEdit() != null,
        Map.of(),
        null);
  }

  static QueueItem flagged(long cursor, CommentDetails comment, Map<FlagReason, Integer> flags) {
    return new QueueItem(
        cursor, comment, createExcerpt(comment.text()), comment.createdAt(), false, flags, null);
  }

  static QueueItem appealed(AppealDetails appeal, CommentDetails comment) {
    return new QueueItem(
        appeal.id().value(),
        comment,
        createExcerpt(appeal.text()),
        appeal.appealedAt(),
        false,
        Map.of(),
        appeal);
  }

  private static String createExcerpt(String markdown) {
    String line = Markdown.toPlainText(markdown).replaceAll("\\s+", " ");
    return Excerpt.shorten(line, EXCERPT_LENGTH);
  }
}
