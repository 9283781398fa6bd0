package org.rapporteur.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Item of the inbox, rendered in the reader's language.
/// @param group title of the consultation if all items of this kind and consultation share a row;
///     null for an item with its own row
/// @param link path on this site
public record InboxItem(
    InboxItemReference reference,
    String title,
    String text,
    @Nullable String group,
    String link,
    Instant at,
    boolean isRead) {

  /// Identifies an item, so that it can be marked read.
  /// @param newsCount news count of the followed place when the item was rendered; 0 for other
  ///     kinds
  public record InboxItemReference(long id, InboxItemKind kind, int newsCount) {}

  /// Kind of an inbox item.
  public enum InboxItemKind {
    /// News of a followed place: one item per place, with a count.
    NEWS,
    /// A moderation decision on the reader's comment.
    DECISION,
    /// A new edition of the report on a consultation in which the reader took part.
    REPORT,
    /// A formal submission was sent for a delegation of the reader.
    SUBMISSION,
    /// A challenge to a report was made, for the secretariat that answers it.
    CHALLENGE,
    /// The reader's challenge was answered.
    ANSWER,
    /// The reader may read a report before publication.
    PREVIEW,
    /// A person requested the verification of a delegation. Every secretariat gets the item.
    DELEGATION_REQUEST,
    /// A consultation in which the reader took part was extended.
    EXTENDED,
    /// A question of a consultation in which the reader took part was revised.
    QUESTION_CHANGED,
    /// A consultation in which the reader took part closes soon.
    CLOSING_SOON
  }

  public InboxItemKind kind() {
    return reference.kind();
  }

  InboxCursor cursor() {
    return new InboxCursor(at, kind() == InboxItemKind.NEWS, reference.id());
  }
}
