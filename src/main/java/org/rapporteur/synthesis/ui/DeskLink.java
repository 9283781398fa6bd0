package org.rapporteur.synthesis.ui;

import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.editor.EditorLinks;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.identity.Viewer;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.uikit.frame.NavigationItem;
import org.springframework.stereotype.Component;

/// The way from the editor of a consultation to its synthesis.
@Component
class DeskLink implements EditorLinks {

  private static final int AFTER_MODERATION = 40;

  @Override
  public List<NavigationItem> listLinks(ConsultationDetails consultation, Viewer viewer) {
    return consultation.phase().showsComments()
        ? List.of(
            new NavigationItem(
                "synthesis.desk", SynthesisLinks.desk(consultation.slug()), AFTER_MODERATION))
        : List.of();
  }

  @Override
  public Optional<NavigationItem> findNextStep(ConsultationDetails consultation) {
    return consultation.phase() == Phase.CLOSED
        ? Optional.of(
            new NavigationItem("synthesis.desk.next", SynthesisLinks.desk(consultation.slug()), 0))
        : Optional.empty();
  }
}
