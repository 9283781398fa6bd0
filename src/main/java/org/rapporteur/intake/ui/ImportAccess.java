package org.rapporteur.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import org.rapporteur.identity.Viewers;
import org.rapporteur.intake.ImportService;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.frame.ViewGuard;

/// Access to imports: the secretariat that may import into, or create, the consultation.
@org.springframework.stereotype.Component
class ImportAccess implements ViewGuard {

  private final ImportService imports;
  private final Viewers viewers;

  ImportAccess(ImportService imports, Viewers viewers) {
    this.imports = imports;
    this.viewers = viewers;
  }

  @Override
  public void requireAccess(Class<? extends Component> view, RouteParameters parameters) {
    if (view == ImportView.class) {
      imports.findTarget(
          viewers.current(), Slug.fromPath(parameters.get("slug").orElse(""), "consultation"));
    }
  }
}
