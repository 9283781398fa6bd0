package org.rapporteur.synthesis.slot;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;

/// What a later module knows of paragraphs of the draft in use, such as that an edition's were
/// challenged. Drawn on their cards; asked once for all of a draft.
public interface ParagraphSlot {

  /// By the ids of paragraphs, of which the draft need not have all.
  Map<String, List<Component>> of(ConsultationDetails consultation, Viewer viewer);
}
