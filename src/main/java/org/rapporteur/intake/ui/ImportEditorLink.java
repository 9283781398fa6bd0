package org.rapporteur.intake.ui;

import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.editor.EditorLinks;
import org.rapporteur.identity.Viewer;
import org.rapporteur.intake.ImportLinks;
import org.rapporteur.intake.ImportRequest;
import org.rapporteur.uikit.frame.NavigationItem;
import org.springframework.stereotype.Component;

/// The link from the consultation editor to the import.
@Component
class ImportEditorLink implements EditorLinks {

  /// Position among the links of all modules.
  private static final int POSITION = 40;

  @Override
  public List<NavigationItem> listLinks(ConsultationDetails consultation, Viewer viewer) {
    return ImportRequest.isPossibleIn(consultation.phase())
            && viewer.isSecretariatIn(consultation.id().scope())
        ? List.of(
            new NavigationItem(
                "intake.import", ImportLinks.importInto(consultation.slug()), POSITION))
        : List.of();
  }
}
