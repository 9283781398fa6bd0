package org.rapporteur.consultation.ui.editor;

import com.vaadin.flow.component.Component;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.document.DocumentService;
import org.rapporteur.consultation.editor.EditorLinks;
import org.rapporteur.consultation.editor.EditorPart;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.appointment.AppointmentService;
import org.rapporteur.identity.panel.AppointmentPanelFactory;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.PageLanguage;
import org.rapporteur.uikit.frame.NavigationItem;
import org.springframework.beans.factory.ObjectProvider;

/// Creates the sections that the editor shows for drafts and for public consultations.
@org.springframework.stereotype.Component
class EditorSections {

  /// The position of the policy among the related links.
  private static final int POLICY_ORDER = 30;

  private final DocumentService documents;
  private final AppointmentService appointments;
  private final AppointmentPanelFactory appointmentPanels;
  private final ObjectProvider<EditorPart> parts;
  private final ObjectProvider<EditorLinks> links;
  private final Viewers viewers;
  private final Messages messages;

  EditorSections(
      DocumentService documents,
      AppointmentService appointments,
      AppointmentPanelFactory appointmentPanels,
      ObjectProvider<EditorPart> parts,
      ObjectProvider<EditorLinks> links,
      Viewers viewers,
      Messages messages) {
    this.documents = documents;
    this.appointments = appointments;
    this.appointmentPanels = appointmentPanels;
    this.parts = parts;
    this.links = links;
    this.viewers = viewers;
    this.messages = messages;
  }

  Component documents(ConsultationDetails consultation) {
    return new DocumentsPanel(
        documents, viewers, messages, consultation.id(), PageLanguage.OFFERED);
  }

  Component appointments(ConsultationDetails consultation, Role role) {
    return appointmentPanels.create(consultation.id().scope(), role);
  }

  int countModerators(ConsultationDetails consultation) {
    return appointments.listAppointed(Role.MODERATOR, consultation.id().scope()).size();
  }

  /// Adds the sections of other modules.
  void addParts(SequencedMap<String, Component> sections, ConsultationDetails consultation) {
    parts
        .orderedStream()
        .forEach(part -> sections.put(part.headingKey(), part.createComponent(consultation)));
  }

  RelatedLinks relatedLinks(ConsultationDetails consultation) {
    var viewer = viewers.current();
    var policy =
        new NavigationItem(
            "consultation.policy", ConsultationLinks.policy(consultation.slug()), POLICY_ORDER);
    return new RelatedLinks(
        Stream.concat(
            Stream.of(policy),
            links
                .orderedStream()
                .flatMap(source -> source.listLinks(consultation, viewer).stream())));
  }
}
