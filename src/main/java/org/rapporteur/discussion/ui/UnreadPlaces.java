package org.rapporteur.discussion.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Templates;
import org.springframework.stereotype.Component;

/// Places that the script fills with what is new to the reader; it works wherever one stands.
@Component
class UnreadPlaces implements VaadinServiceInitListener {

  private final Templates templates;

  UnreadPlaces(Templates templates) {
    this.templates = templates;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addUIInitListener(
            start -> start.getUI().getPage().addJavaScript("context://js/unread.js"));
  }

  String of(Viewer viewer, ConsultationDetails consultation, @Nullable QuestionDetails question) {
    return place(
        viewer, consultation, question == null ? "" : String.valueOf(question.number()), false);
  }

  String listed(Viewer viewer, ConsultationDetails consultation) {
    return place(viewer, consultation, "", true);
  }

  private String place(
      Viewer viewer, ConsultationDetails consultation, String question, boolean listed) {
    return templates.html(
        "discussion/unread.jte",
        Map.of(
            "consultation",
            consultation,
            "question",
            question,
            "person",
            viewer.isSignedIn(),
            "listed",
            listed));
  }
}
