package org.rapporteur.discussion.comment;

import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.shared.Refusal;

/// The consultation is not open, so it accepts no comments.
public final class CommentsClosed extends Refusal {

  private CommentsClosed(Phase phase) {
    super(Kind.CONFLICT, "comment.closed", Map.of("phase", phase.name()));
  }

  public static void requireOpen(ConsultationDetails consultation) {
    if (!consultation.phase().acceptsComments()) {
      throw new CommentsClosed(consultation.phase());
    }
  }
}
