package org.rapporteur.discussion.personal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.shared.LanguageTag;

/// The latest text that the author gave a comment, even if other readers cannot read it yet.
///
/// @param question the number of the question
/// @param parent the number of the answered comment; null for a new thread
/// @param isEdit true for an edit that awaits review while the earlier text is public
/// @param receivedAt the time when the comment or the edit was received
public record OwnCommentText(
    int number,
    int question,
    @Nullable Integer parent,
    CommentState state,
    boolean isEdit,
    Instant receivedAt,
    TextContent content,
    List<AttachmentDetails> attachments) {

  /// The text in Markdown, its HTML and its language.
  public record TextContent(LanguageTag language, String text, String html) {}

  OwnCommentText withAttachments(List<AttachmentDetails> files) {
    return new OwnCommentText(number, question, parent, state, isEdit, receivedAt, content, files);
  }

  public String reference() {
    return CommentLinks.reference(number);
  }

  public LanguageTag language() {
    return content.language();
  }

  public String text() {
    return content.text();
  }

  public String html() {
    return content.html();
  }
}
