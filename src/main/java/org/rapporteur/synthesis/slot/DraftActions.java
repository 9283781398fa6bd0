package org.rapporteur.synthesis.slot;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.synthesis.SynthesisDetails;

/// What a later module lets people do with a whole draft, such as publishing it. Drawn at the head
/// of the desk, anew after every change.
public interface DraftActions {

  List<Component> of(ConsultationDetails consultation, SynthesisDetails draft, Viewer viewer);
}
