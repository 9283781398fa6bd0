package org.rapporteur.discussion.thread;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Loads comments with their text in any state, for the staff of the consultation only.
@Service
public class CommentInspectionService {

  private static final String ACTION = "inspect";

  /// Counting stops at this number, because a contributor of an import may have many thousands of
  /// comments.
  private static final int MAX_COUNTED = 1_000;

  private final CommentInspectionSql inspectionSql;
  private final Transactions transactions;

  CommentInspectionService(CommentInspectionSql inspectionSql, Transactions transactions) {
    this.inspectionSql = inspectionSql;
    this.transactions = transactions;
  }

  /// Lists comments and edits that await review, longest waiting first. A submission is reviewed as
  /// a whole and appears with its first answer.
  ///
  /// @param afterId the id of the last comment of the previous page; 0 for the first page
  public List<InspectedComment> listAwaitingReview(
      Viewer viewer, ConsultationId consultation, long afterId, int limit) {
    viewer.requireStaff(consultation.scope(), ACTION);
    return transactions.read(
        () ->
            inspectionSql.list(
                consultation, inspectionSql.listAwaitingReview(consultation, afterId, limit)));
  }

  /// Counts comments and edits that await review. Counting stops at `limit`.
  public int countAwaitingReview(Viewer viewer, ConsultationId consultation, int limit) {
    viewer.requireStaff(consultation.scope(), ACTION);
    return transactions.read(() -> inspectionSql.listAwaitingReview(consultation, 0, limit).size());
  }

  /// Counts comments and edits that await review in each consultation. Each count stops at `limit`.
  public Map<ConsultationId, Integer> countAwaitingReview(
      Viewer viewer, Collection<ConsultationId> consultations, int limit) {
    consultations.forEach(consultation -> viewer.requireStaff(consultation.scope(), ACTION));
    return transactions.read(() -> inspectionSql.countAwaitingReview(consultations, limit));
  }

  public Optional<InspectedComment> findComment(
      Viewer viewer, ConsultationId consultation, int number) {
    viewer.requireStaff(consultation.scope(), ACTION);
    return transactions.read(
        () ->
            inspectionSql
                .findId(consultation, number)
                .flatMap(id -> inspectionSql.list(consultation, List.of(id)).stream().findFirst()));
  }

  /// Finds comments by id. Comments of other consultations are omitted.
  public List<InspectedComment> findComments(
      Viewer viewer, ConsultationId consultation, Collection<CommentId> comments) {
    viewer.requireStaff(consultation.scope(), ACTION);
    return transactions.read(() -> inspectionSql.list(consultation, comments));
  }

  /// Counts the comments of a contributor in each state.
  ///
  /// @param contributor the number of the contributor
  public Map<CommentState, Integer> countByState(
      Viewer viewer, ConsultationId consultation, int contributor) {
    viewer.requireStaff(consultation.scope(), ACTION);
    return inspectionSql.countByState(consultation, contributor, MAX_COUNTED);
  }
}
