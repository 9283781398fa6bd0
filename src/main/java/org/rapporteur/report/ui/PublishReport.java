package org.rapporteur.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.report.DesignationService;
import org.rapporteur.report.ReportService;
import org.rapporteur.shared.Messages;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.readiness.ReadinessService;
import org.rapporteur.synthesis.slot.DraftActions;
import org.springframework.core.annotation.Order;

/// Lets the secretariat publish a draft from its desk.
@org.springframework.stereotype.Component
@Order(1)
class PublishReport implements DraftActions {

  private final ReadinessService confirmations;
  private final ReportService reports;
  private final DesignationService designations;
  private final ViewerService viewers;
  private final Messages messages;

  PublishReport(
      ReadinessService confirmations,
      ReportService reports,
      DesignationService designations,
      ViewerService viewers,
      Messages messages) {
    this.confirmations = confirmations;
    this.reports = reports;
    this.designations = designations;
    this.viewers = viewers;
    this.messages = messages;
  }

  @Override
  public List<Component> of(
      ConsultationDetails consultation, SynthesisDetails draft, Viewer viewer) {
    if (!viewer.isSecretariatIn(consultation.id().scope()) || !draft.latest()) {
      return List.of();
    }
    var publish = new Button();
    publish.setText(publish.getTranslation("report.publish"));
    publish.addThemeVariants(ButtonVariant.PRIMARY);
    publish.addClickListener(
        click ->
            new PublishDialog(
                    consultation,
                    draft.problems(),
                    confirmations.find(viewers.current(), draft),
                    reports,
                    designations,
                    viewers,
                    messages)
                .open());
    return List.of(publish);
  }
}
