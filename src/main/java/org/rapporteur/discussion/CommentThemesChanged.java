package org.rapporteur.discussion;

import java.util.List;
import org.rapporteur.consultation.ConsultationId;

/// A theme detection run moved comments to other themes.
///
/// @param comments the moved comments; empty if there are so many that any comment may have moved
public record CommentThemesChanged(ConsultationId consultation, List<CommentId> comments) {

  public CommentThemesChanged {
    comments = List.copyOf(comments);
  }

  public boolean mayAffectAllComments() {
    return comments.isEmpty();
  }
}
