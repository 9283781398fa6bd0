package org.rapporteur.consultation.editor;

import com.vaadin.flow.component.Component;
import org.rapporteur.consultation.ConsultationDetails;

/// A section that another module adds to the editor, such as the moderation policy. Spring's
/// `@Order` sets the sequence.
public interface EditorSection {

  /// Message key of the heading, also used in the navigation.
  String headingKey();

  Component createComponent(ConsultationDetails consultation);
}
