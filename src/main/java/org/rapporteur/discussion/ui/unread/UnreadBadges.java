package org.rapporteur.discussion.ui.unread;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.HtmlTemplates;
import org.springframework.stereotype.Component;

/// Renders placeholders that `unread.js` fills with the viewer's numbers of new comments.
@Component
class UnreadBadges implements VaadinServiceInitListener {

  private final HtmlTemplates templates;

  UnreadBadges(HtmlTemplates templates) {
    this.templates = templates;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addUIInitListener(init -> init.getUI().getPage().addJavaScript("context://js/unread.js"));
  }

  /// Badge for a consultation.
  String render(Viewer viewer, ConsultationDetails consultation) {
    return renderPlaceholder(viewer, consultation, "", false);
  }

  /// Badge for a question.
  String render(Viewer viewer, ConsultationDetails consultation, QuestionDetails question) {
    return renderPlaceholder(viewer, consultation, String.valueOf(question.number()), false);
  }

  /// Badge for a consultation in a list of consultations.
  String renderListed(Viewer viewer, ConsultationDetails consultation) {
    return renderPlaceholder(viewer, consultation, "", true);
  }

  /// Renders a placeholder, which a script fills with the number of new comments.
  ///
  /// @param question number of the question; empty for the whole consultation
  private String renderPlaceholder(
      Viewer viewer, ConsultationDetails consultation, String question, boolean isListed) {
    return templates.render(
        "discussion/unread-badge.jte",
        Map.of(
            "consultation", consultation,
            "question", question,
            "isSignedIn", viewer.isSignedIn(),
            "isListed", isListed));
  }
}
