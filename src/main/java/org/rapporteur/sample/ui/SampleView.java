package org.rapporteur.sample.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.sample.SampleService;
import org.rapporteur.uikit.Breadcrumbs;
import org.rapporteur.uikit.DestructiveActionDialog;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.PageHeading;

/// The page on which an administrator removes the sample data.
@Route("administration/sample")
@RolesAllowed("ADMINISTRATOR")
class SampleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient SampleService sample;
  private final transient ViewerService viewers;

  SampleView(SampleService sample, ViewerService viewers) {
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
    var removeButton = new Button(getTranslation("sample.remove"), click -> confirmRemoval());
    removeButton.addThemeVariants(ButtonVariant.ERROR);
    add(new Paragraph(getTranslation("sample.own-account")), removeButton);
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("sample.heading"));
  }

  private void confirmRemoval() {
    new DestructiveActionDialog(
            getTranslation("sample.remove"),
            getTranslation("sample.confirm"),
            getTranslation("sample.remove"),
            this::remove)
        .open();
  }

  private void remove() {
    sample.remove(viewers.current());
    // Loads a whole page, because the account of the session may have been removed.
    getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
  }
}
