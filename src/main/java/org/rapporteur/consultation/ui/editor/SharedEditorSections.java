package org.rapporteur.consultation.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.document.DocumentService;
import org.rapporteur.consultation.editor.EditorSection;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.panel.AppointmentPanelFactory;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.PageLanguage;
import org.springframework.beans.factory.ObjectProvider;

/// Creates the sections that the editors of drafts and of public consultations have in common.
@SpringComponent
class SharedEditorSections {

  private final DocumentService documents;
  private final AppointmentPanelFactory appointmentPanels;
  private final ObjectProvider<EditorSection> moduleSections;
  private final ViewerService viewers;
  private final Messages messages;

  SharedEditorSections(
      DocumentService documents,
      AppointmentPanelFactory appointmentPanels,
      ObjectProvider<EditorSection> moduleSections,
      ViewerService viewers,
      Messages messages) {
    this.documents = documents;
    this.appointmentPanels = appointmentPanels;
    this.moduleSections = moduleSections;
    this.viewers = viewers;
    this.messages = messages;
  }

  Component createDocumentsPanel(ConsultationDetails consultation) {
    return new DocumentsPanel(
        documents, viewers, messages, consultation.id(), PageLanguage.OFFERED);
  }

  Component createAppointmentPanel(ConsultationDetails consultation, Role role) {
    return appointmentPanels.create(consultation.id().scope(), role);
  }

  /// Returns the sections of other modules by the message key of their heading, in order.
  SequencedMap<String, Component> createModuleSections(ConsultationDetails consultation) {
    var sections = new LinkedHashMap<String, Component>();
    moduleSections
        .orderedStream()
        .forEach(
            section -> sections.put(section.headingKey(), section.createComponent(consultation)));
    return sections;
  }
}
