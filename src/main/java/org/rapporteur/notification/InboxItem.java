package org.rapporteur.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.notification.InboxSql.InboxRow;

/// One line of the inbox, rendered in the reader's language.
/// @param group title of the consultation if items of this kind and consultation are shown together
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
  /// @param newsCount news in the followed place when the item was rendered, 0 for other kinds
  public record InboxItemReference(long id, InboxItemKind kind, int newsCount) {}

  /// Subject of an inbox item.
  public enum InboxItemKind {
    /// News in a followed place: one item per place, with a count.
    NEWS,
    /// Reply stored as its own item. Newer replies are news of the reader's thread.
    REPLY,
    DECISION,
    REPORT,
    /// Formal submission sent for one of the reader's delegations.
    SUBMISSION,
    /// Challenge to a report of the reader's secretariat.
    CHALLENGE,
    /// Answer to the reader's challenge.
    ANSWER,
    /// Invitation to read a report before publication.
    PREVIEW,
    /// Request to verify a delegation, for every secretariat.
    DELEGATION_REQUEST,
    /// Extended closing time of a consultation in which the reader took part.
    EXTENDED,
    /// Reworded question of such a consultation.
    QUESTION_CHANGED,
    /// Near end of such a consultation.
    CLOSING_SOON
  }

  static InboxItem fromRow(InboxRow row, String title, String text, String link) {
    return inGroup(row, title, text, null, link);
  }

  static InboxItem inGroup(
      InboxRow row, String title, String text, @Nullable String group, String link) {
    return new InboxItem(
        new InboxItemReference(row.id(), row.kind(), 0),
        title,
        text,
        group,
        link,
        row.at(),
        row.isRead());
  }

  public InboxItemKind kind() {
    return reference.kind();
  }

  InboxCursor cursor() {
    return new InboxCursor(at, kind() == InboxItemKind.NEWS, reference.id());
  }
}
