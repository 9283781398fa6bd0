package org.rapporteur.discussion.own;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.shared.LanguageTag;

/// What its author last wanted a comment to say, whether or not anybody else can read it yet.
///
/// @param edit whether it is a change that awaits review while the earlier text is public
/// @param at when it was received
public record OwnWords(
    int number,
    int question,
    @Nullable Integer parent,
    CommentState state,
    boolean edit,
    Instant at,
    LanguageTag language,
    String text,
    String html,
    List<AttachmentDetails> attachments) {

  OwnWords with(List<AttachmentDetails> files) {
    return new OwnWords(number, question, parent, state, edit, at, language, text, html, files);
  }

  /// "C147".
  public String reference() {
    return CommentLinks.reference(number);
  }
}
