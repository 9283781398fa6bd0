package org.rapporteur.rendering.document;

import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.text.Term;

/// The use of a comment in the report.
///
/// @param reason why the comment was set aside, or the group it is counted in
public record CommentDisposition(Outcome outcome, @Nullable Term reason) {

  public enum Outcome {
    CITED,
    /// Counted with other comments, such as copies of a campaign.
    GROUPED,
    SET_ASIDE
  }

  /// The group of comments that only point to an attached document.
  public static final String ATTACHED_DOCUMENT = "attached-document";

  public static final CommentDisposition CITED = new CommentDisposition(Outcome.CITED, null);

  public CommentDisposition {
    if (outcome == Outcome.SET_ASIDE && reason == null) {
      throw new IllegalStateException("A comment is set aside without a reason");
    }
    if (outcome == Outcome.CITED && reason != null) {
      throw new IllegalStateException("A cited comment needs no reason: " + reason);
    }
  }

  boolean isAttachmentOnly() {
    return outcome == Outcome.GROUPED && reason != null && reason.code().equals(ATTACHED_DOCUMENT);
  }

  public static CommentDisposition grouped(@Nullable Term group) {
    return new CommentDisposition(Outcome.GROUPED, group);
  }

  public static CommentDisposition setAside(Term reason) {
    return new CommentDisposition(Outcome.SET_ASIDE, reason);
  }
}
