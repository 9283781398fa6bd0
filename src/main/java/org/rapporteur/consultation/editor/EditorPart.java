package org.rapporteur.consultation.editor;

import com.vaadin.flow.component.Component;
import org.rapporteur.consultation.ConsultationDetails;

/// A section that a later module adds to the editor, such as the moderation policy. Spring's
/// `@Order` decides among several.
public interface EditorPart {

  /// The key of the section's heading, which also stands in the list of parts.
  String key();

  Component component(ConsultationDetails consultation);
}
