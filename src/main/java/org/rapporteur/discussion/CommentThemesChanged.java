package org.rapporteur.discussion;

import java.util.List;
import org.rapporteur.consultation.ConsultationId;

/// A reading has put comments into other themes than they were in.
///
/// @param comments none where they are so many that all of the consultation may be
public record CommentThemesChanged(ConsultationId consultation, List<CommentId> comments) {

  public CommentThemesChanged {
    comments = List.copyOf(comments);
  }

  public boolean mayBeAll() {
    return comments.isEmpty();
  }
}
