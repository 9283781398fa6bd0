package org.rapporteur.discussion.comment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.shared.LanguageTag;

/// The new text of a comment. The language is detected if not given.
/// @param attachments all files the comment shall have; null to leave them unchanged
public record CommentEdit(
    String text, @Nullable LanguageTag language, @Nullable List<AttachmentId> attachments) {

  /// Leaves the files unchanged.
  public CommentEdit(String text, @Nullable LanguageTag language) {
    this(text, language, null);
  }
}
