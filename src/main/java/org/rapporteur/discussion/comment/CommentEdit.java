package org.rapporteur.discussion.comment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.shared.LanguageTag;

/// What a comment shall say instead. Without a language it is detected.
///
/// @param attachments the files it shall have, of its own and those that wait with the edit; null
///     for those it has
public record CommentEdit(
    String text, @Nullable LanguageTag language, @Nullable List<AttachmentId> attachments) {

  /// The files stay as they are.
  public CommentEdit(String text, @Nullable LanguageTag language) {
    this(text, language, null);
  }
}
