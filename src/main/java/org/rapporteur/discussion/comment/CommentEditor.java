package org.rapporteur.discussion.comment;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.CommentRevised;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Edits comments for their authors, and answers of submissions for the speakers of the delegation.
@Component
class CommentEditor {

  private final CommentRepository comments;
  private final CommentReviser reviser;
  private final ConsultationService consultations;
  private final List<PostingRule> rules;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  CommentEditor(
      CommentRepository comments,
      CommentReviser reviser,
      ConsultationService consultations,
      List<PostingRule> rules,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.comments = comments;
    this.reviser = reviser;
    this.consultations = consultations;
    this.rules = rules;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  void edit(Viewer viewer, ConsultationId consultation, int number, CommentEdit edit) {
    var consultationDetails = consultations.get(consultation);
    editIfAllowed(
        viewer,
        consultationDetails,
        number,
        edit,
        comment -> {
          comment.requireAuthor(viewer);
          CommentsClosed.requireOpen(consultationDetails);
          var terms = consultationDetails.terms();
          if (!comment.isEditableBy(viewer, EditPeriod.fromTerms(terms), clock.instant())) {
            throw new EditTimeExpired(number, terms.editMinutes());
          }
        });
  }

  void editAnswer(Viewer viewer, ConsultationId consultation, int number, CommentEdit edit) {
    var consultationDetails = consultations.get(consultation);
    editIfAllowed(
        viewer,
        consultationDetails,
        number,
        edit,
        comment -> {
          comment.requireSpeaker(viewer);
          CommentsClosed.requireOpen(consultationDetails);
          comment.requireActiveAnswer();
        });
  }

  private void editIfAllowed(
      Viewer viewer,
      ConsultationDetails consultation,
      int number,
      CommentEdit edit,
      Consumer<Comment> permissionCheck) {
    var person = viewer.requireSignedIn("edit");
    String text = InputText.requireText("text", edit.text(), consultation.terms().maxLength());
    transactions.write(
        () -> {
          var comment =
              comments
                  .findByConsultationIdAndNumber(consultation.id().value(), number)
                  .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
          permissionCheck.accept(comment);
          rules.forEach(rule -> rule.requireAllowed(List.of(viewer), consultation.id()));
          reviser.revise(
              comment,
              consultation,
              person,
              new CommentEdit(text, edit.language(), edit.attachments()));
          events.publishEvent(
              new CommentRevised(comment.id(), comment.consultation(), comment.question()));
        });
  }
}
