package org.rapporteur.discussion.comment;

import java.util.function.Consumer;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.CommentWithdrawn;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Withdraws comments for their authors, and answers of submissions for the speakers of the
/// delegation.
@Component
class CommentWithdrawal {

  private final CommentRepository comments;
  private final CommentCounterSql counterSql;
  private final ConsultationService consultations;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;

  CommentWithdrawal(
      CommentRepository comments,
      CommentCounterSql counterSql,
      ConsultationService consultations,
      ApplicationEventPublisher events,
      Transactions transactions) {
    this.comments = comments;
    this.counterSql = counterSql;
    this.consultations = consultations;
    this.events = events;
    this.transactions = transactions;
  }

  void withdraw(Viewer viewer, ConsultationId consultation, int number) {
    var consultationDetails = consultations.get(consultation);
    withdrawIfAllowed(
        viewer,
        consultation,
        number,
        comment -> {
          comment.requireAuthor(viewer);
          CommentsClosed.requireOpen(consultationDetails);
        });
  }

  void withdrawAnswer(Viewer viewer, ConsultationId consultation, int number) {
    var consultationDetails = consultations.get(consultation);
    withdrawIfAllowed(
        viewer,
        consultation,
        number,
        comment -> {
          comment.requireSpeaker(viewer);
          CommentsClosed.requireOpen(consultationDetails);
          comment.requireActiveAnswer();
        });
  }

  private void withdrawIfAllowed(
      Viewer viewer, ConsultationId consultation, int number, Consumer<Comment> permissionCheck) {
    viewer.requireSignedIn("withdraw");
    transactions.write(
        () -> {
          var comment =
              comments
                  .findByConsultationIdAndNumber(consultation.value(), number)
                  .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
          permissionCheck.accept(comment);
          boolean wasPublished = comment.isPublished();
          comment.withdraw();
          events.publishEvent(
              new CommentWithdrawn(comment.id(), comment.consultation(), comment.question()));
          comments.flush();
          if (wasPublished) {
            counterSql.subtractFromCounts(comment);
          }
        });
  }
}
