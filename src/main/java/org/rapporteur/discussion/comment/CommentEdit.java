package org.rapporteur.discussion.comment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.shared.LanguageTag;

/// The new text of a comment.
///
/// @param language null to detect it
/// @param attachments all files of the new revision; null to leave the files unchanged
public record CommentEdit(
    String text, @Nullable LanguageTag language, @Nullable List<AttachmentId> attachments) {

  /// Leaves the files unchanged.
  public CommentEdit(String text, @Nullable LanguageTag language) {
    this(text, language, null);
  }
}
