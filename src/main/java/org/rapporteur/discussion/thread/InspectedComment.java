package org.rapporteur.discussion.thread;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.LanguageTag;

/// A comment with its text in any state, as staff of the consultation see it.
///
/// @param author null for imported comments
/// @param pendingEdit the edit that awaits review; null if there is none
public record InspectedComment(
    CommentDetails comment, @Nullable PersonId author, @Nullable PendingEdit pendingEdit) {

  public record PendingEdit(
      LanguageTag language, String text, String html, List<AttachmentDetails> attachments) {}
}
