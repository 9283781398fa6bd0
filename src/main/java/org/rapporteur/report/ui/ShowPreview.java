package org.rapporteur.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.preview.PreviewLinks;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.slot.DraftActions;
import org.springframework.core.annotation.Order;

/// Leads the secretariat from its desk to where it shows the draft before it is published.
@org.springframework.stereotype.Component
@Order(0)
class ShowPreview implements DraftActions {

  @Override
  public List<Component> of(
      ConsultationDetails consultation, SynthesisDetails draft, Viewer viewer) {
    if (!viewer.isSecretariatIn(consultation.id().scope())) {
      return List.of();
    }
    var link = new Anchor(PreviewLinks.desk(consultation.slug()));
    link.setText(link.getTranslation("report.preview"));
    link.addClassNames("btn", "sm");
    return List.of(link);
  }
}
