package org.rapporteur.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import org.rapporteur.identity.Viewers;
import org.rapporteur.intake.ImportService;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.Admission;

/// Imports are for the secretariat of the consultation that takes them, or may make one.
@org.springframework.stereotype.Component
class ImportAdmission implements Admission {

  private final ImportService imports;
  private final Viewers viewers;

  ImportAdmission(ImportService imports, Viewers viewers) {
    this.imports = imports;
    this.viewers = viewers;
  }

  @Override
  public void require(Class<? extends Component> view, RouteParameters parameters) {
    if (view == ImportView.class) {
      imports.target(
          viewers.current(), Slug.inAddress(parameters.get("slug").orElse(""), "consultation"));
    }
  }
}
