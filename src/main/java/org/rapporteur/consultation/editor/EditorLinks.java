package org.rapporteur.consultation.editor;

import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.uikit.frame.NavigationItem;

/// Links that other modules add to the editor: moderation, import, synthesis.
public interface EditorLinks {

  List<NavigationItem> listLinks(ConsultationDetails consultation, Viewer viewer);

  /// Returns the page where the secretariat goes on after the closing date.
  default Optional<NavigationItem> findNextStep(ConsultationDetails consultation) {
    return Optional.empty();
  }
}
