package org.rapporteur.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.intake.ImportService;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.frame.ViewGuard;

/// Access to the import page. The viewer must be allowed to import into the consultation, or to
/// create it.
@SpringComponent
class ImportAccess implements ViewGuard {

  private final ImportService imports;
  private final ViewerService viewers;

  ImportAccess(ImportService imports, ViewerService viewers) {
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
