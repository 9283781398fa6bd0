package org.rapporteur.search.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.snapshot.IndexableCommentSql;
import org.rapporteur.discussion.snapshot.IndexableCommentSql.IndexableComment;
import org.springframework.stereotype.Component;

/// Loads published comments of consultations that show comments now.
@Component
class VisibleComments {

  private final IndexableCommentSql comments;
  private final ConsultationService consultations;

  VisibleComments(IndexableCommentSql comments, ConsultationService consultations) {
    this.comments = comments;
    this.consultations = consultations;
  }

  List<IndexableComment> load(Collection<CommentId> ids) {
    var visibilityByConsultation = new HashMap<ConsultationId, Boolean>();
    return comments.findPublished(ids).stream()
        .filter(
            comment ->
                visibilityByConsultation.computeIfAbsent(
                    comment.consultation(), this::showsComments))
        .toList();
  }

  /// True if the consultation shows comments and submissions now.
  boolean showsComments(ConsultationId consultationId) {
    return consultations
        .find(consultationId)
        .filter(consultation -> consultation.phase().showsComments())
        .isPresent();
  }
}
