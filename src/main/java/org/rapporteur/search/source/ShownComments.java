package org.rapporteur.search.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.snapshot.PublicComments;
import org.rapporteur.discussion.snapshot.PublicComments.PublicComment;
import org.springframework.stereotype.Component;

/// Published comments, as far as their consultations show comments now.
@Component
class ShownComments {

  private final PublicComments comments;
  private final ConsultationService consultations;

  ShownComments(PublicComments comments, ConsultationService consultations) {
    this.comments = comments;
    this.consultations = consultations;
  }

  List<PublicComment> of(Collection<CommentId> ids) {
    var shown = new HashMap<ConsultationId, Boolean>();
    return comments.read(ids).stream()
        .filter(comment -> shown.computeIfAbsent(comment.consultation(), this::areIn))
        .toList();
  }

  /// Whether a consultation shows comments now, and whatever else was said in it.
  boolean areIn(ConsultationId id) {
    return consultations
        .find(id)
        .filter(consultation -> consultation.phase().showsComments())
        .isPresent();
  }
}
