package org.rapporteur.discussion.thread;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.LanguageTag;

/// A comment with its words whatever its state, as staff of the consultation read it.
///
/// @param edit the words its author wants instead, where an edit awaits review
public record InspectedComment(
    CommentDetails comment, @Nullable PersonId author, @Nullable Edit edit) {

  public record Edit(
      LanguageTag language, String text, String html, List<AttachmentDetails> attachments) {}
}
