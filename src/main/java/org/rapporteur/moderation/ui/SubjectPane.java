package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.moderation.queue.Dossier;
import org.rapporteur.uikit.EmptyState;

/// The comment to decide on, in its thread.
class SubjectPane extends Section {

  private final H2 heading = new H2();
  private final Div place = new Div();

  SubjectPane(Component steps) {
    addClassNames("pane", "subject-pane");
    heading.setId("d-h");
    heading.getElement().setAttribute("tabindex", "-1");
    setAriaLabelledBy("d-h");
    var head = new Div(heading, steps);
    head.addClassName("pane-h");
    place.addClassName("subject");
    add(head, place);
  }

  void show(ConsultationDetails consultation, Dossier dossier, Component... acts) {
    var comment = dossier.subject().comment();
    heading.setText(
        getTranslation(
            comment.parent() == null ? "moderation.comment" : "moderation.comment.reply",
            comment.reference(),
            comment.question()));
    place.removeAll();
    var subject = new Div();
    subject.addClassNames("subj", "grow");
    if (!dossier.ancestors().isEmpty()) {
      subject.add(label("moderation.in-reply-to"));
      dossier.ancestors().forEach(other -> subject.add(context(consultation, other)));
    }
    subject.add(new CommentWords(comment, new H3()));
    var edit = dossier.subject().edit();
    if (edit != null) {
      subject.add(label("moderation.edit.words"));
      subject.add(CommentWords.body(edit.html(), edit.language()));
      if (!edit.attachments().equals(comment.attachments())) {
        subject.add(label("moderation.edit.attachments"));
        subject.add(
            edit.attachments().isEmpty()
                ? new Paragraph(getTranslation("moderation.edit.attachments.none"))
                : CommentWords.attachments(comment.reference(), edit.attachments()));
      }
    }
    var whole = dossier.whole();
    if (whole != null) {
      subject.add(new SubmissionWhole(consultation.slug(), whole));
    }
    addBeside(subject, consultation, dossier.beside());
    place.add(subject);
    place.add(acts);
  }

  void showNothing() {
    heading.setText(getTranslation("moderation.nothing"));
    place.removeAll();
    place.add(
        new EmptyState(
            getTranslation("moderation.choose"), getTranslation("moderation.choose.why")));
  }

  void focusHeading() {
    heading.getElement().callJsFunction("focus");
  }

  private void addBeside(
      Div subject, ConsultationDetails consultation, List<CommentDetails> beside) {
    if (!beside.isEmpty()) {
      subject.add(label("moderation.beside"));
      beside.forEach(other -> subject.add(context(consultation, other)));
    }
  }

  private Paragraph label(String key) {
    var label = new Paragraph(getTranslation(key));
    label.addClassName("h5");
    return label;
  }

  private Component context(ConsultationDetails consultation, CommentDetails other) {
    var link =
        new Anchor(CommentLinks.comment(consultation.slug(), other.number()), other.reference());
    link.addClassName("num");
    var who = new Paragraph(link, CommentWords.shape(other), new Span(CommentWords.author(other)));
    who.addClassName("row");
    var context = new Div(who);
    context.addClassName("ctx");
    context.add(
        other.state().showsText()
            ? CommentWords.body(other.html(), other.language())
            : new Paragraph(getTranslation(other.state().key())));
    return context;
  }
}
