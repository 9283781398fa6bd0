package org.rapporteur.discussion.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.HashMap;
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
    var parameters = new HashMap<String, Object>();
    parameters.put("consultation", consultation);
    parameters.put("question", question == null ? "" : String.valueOf(question.number()));
    parameters.put("person", viewer.isSignedIn());
    return templates.html("discussion/unread.jte", parameters);
  }
}
