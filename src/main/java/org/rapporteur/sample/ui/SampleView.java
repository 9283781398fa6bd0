package org.rapporteur.sample.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.rapporteur.identity.Viewers;
import org.rapporteur.sample.SampleService;
import org.rapporteur.uikit.Breadcrumbs;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.PageHeading;

/// Removes the sample data after a confirmation.
@Route("administration/sample")
@RolesAllowed("ADMINISTRATOR")
class SampleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient SampleService sample;
  private final transient Viewers viewers;

  SampleView(SampleService sample, Viewers viewers) {
    this.sample = sample;
    this.viewers = viewers;
    addClassName("page-administration");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    add(
        new Breadcrumbs()
            .addLink(getTranslation("sample.administration"), "/administration")
            .addCurrent(getTranslation("sample.heading")),
        new PageHeading(getTranslation("sample.heading"), getTranslation("sample.lead")));
    if (!sample.isPresent()) {
      add(new EmptyState(getTranslation("sample.none"), getTranslation("sample.none.why")));
      return;
    }
    var remove = new Button(getTranslation("sample.remove"), click -> confirmRemoval());
    remove.addThemeVariants(ButtonVariant.ERROR);
    add(new Paragraph(getTranslation("sample.own-account")), remove);
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("sample.heading"));
  }

  private void confirmRemoval() {
    var dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("sample.remove"));
    dialog.setText(getTranslation("sample.confirm"));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("sample.keep"));
    dialog.setConfirmText(getTranslation("sample.remove"));
    dialog.addConfirmListener(
        event -> {
          sample.remove(viewers.current());
          // A full page load: the session's account may have been removed.
          getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
        });
    dialog.open();
  }
}
