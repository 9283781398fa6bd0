package org.rapporteur.consultation.editor;

import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.uikit.NavigationItem;

/// Acts of later modules that begin at the editor: moderate, import, synthesize.
public interface EditorLinks {

  List<NavigationItem> links(ConsultationDetails consultation, Viewer viewer);
}
