package org.rapporteur.consultation.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.schedule.ConsultationStatus;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.uikit.Breadcrumbs;

/// The header of the editor: breadcrumbs, status, title and actions.
class EditorHeader extends Div {

  private final H1 heading;

  EditorHeader(
      ConsultationDetails consultation,
      String title,
      ConsultationStatus status,
      SaveStatus saveStatus,
      Component action) {
    heading = new H1(title);
    var state = new Span(status.text());
    state.addClassNames("state", status.tone());
    var eyebrow = new Paragraph(state, saveStatus);
    eyebrow.addClassName("eyebrow");
    var actions = new Div(createPageLink(consultation), action);
    actions.addClassName("acts");
    var header = new Div(new Div(eyebrow, heading), actions);
    header.addClassNames("pagehead", "headrow");
    add(
        new Breadcrumbs()
            .addLink(getTranslation("consultation.secretariat"), "/secretariat")
            .addLink(title, ConsultationLinks.consultation(consultation.slug()))
            .addCurrent(getTranslation("consultation.editor.breadcrumb")),
        header);
  }

  void showTitle(String title) {
    heading.setText(title);
  }

  private Anchor createPageLink(ConsultationDetails consultation) {
    var link =
        new Anchor(
            ConsultationLinks.consultation(consultation.slug()),
            getTranslation(
                consultation.phase() == Phase.DRAFT
                    ? "consultation.editor.preview"
                    : "consultation.editor.page"));
    link.addClassName("btn");
    return link;
  }
}
