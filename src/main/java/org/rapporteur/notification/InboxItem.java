package org.rapporteur.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the inbox, rendered in the reader's language.
/// @param newsCount news in the followed place when the item was rendered, 0 for other kinds
/// @param group title of the consultation if items of this kind and consultation are shown together
/// @param link path on this site
public record InboxItem(
    long id,
    InboxItemKind kind,
    int newsCount,
    String title,
    String text,
    @Nullable String group,
    String link,
    Instant at,
    boolean isRead) {

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
    /// Extended closing time of a consultation in which the reader took part.
    EXTENDED,
    /// Reworded question of such a consultation.
    QUESTION_CHANGED,
    /// Near end of such a consultation.
    CLOSING_SOON
  }

  InboxCursor cursor() {
    return new InboxCursor(at, kind == InboxItemKind.NEWS, id);
  }
}
