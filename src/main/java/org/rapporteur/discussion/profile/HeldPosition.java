package org.rapporteur.discussion.profile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// A position on somebody's comment. Of a comment that cannot be read now only the number is told.
///
/// @param setBy the speaker who set it, for those inside the delegation alone
public record HeldPosition(
    int comment, boolean agrees, Instant since, @Nullable Author author, @Nullable String setBy) {

  /// Who wrote the comment.
  public record Author(String name, StakeholderGroup group) {}

  /// "C151".
  public String reference() {
    return CommentLinks.reference(comment);
  }
}
