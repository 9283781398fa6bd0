package org.rapporteur.discussion.profile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// A position on another contributor's comment.
///
/// @param comment the number of the comment
/// @param author the author of the comment; null if the comment is not public
/// @param takenBy the name of the speaker who took it; null except for members of the delegation
public record ContributorPosition(
    int comment,
    boolean agrees,
    Instant takenAt,
    @Nullable PositionedCommentAuthor author,
    @Nullable String takenBy) {

  public record PositionedCommentAuthor(String name, StakeholderGroup group) {}

  public String reference() {
    return CommentLinks.reference(comment);
  }
}
