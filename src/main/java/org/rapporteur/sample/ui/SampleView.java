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
import org.rapporteur.uikit.Crumbs;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.PageHead;

/// Takes the sample out, with one act that cannot be undone.
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
        new Crumbs()
            .step(getTranslation("sample.administration"), "/administration")
            .here(getTranslation("sample.heading")),
        new PageHead(getTranslation("sample.heading"), getTranslation("sample.lead")));
    if (!sample.isPresent()) {
      add(new EmptyState(getTranslation("sample.none"), getTranslation("sample.none.why")));
      return;
    }
    var remove = new Button(getTranslation("sample.remove"), click -> confirm());
    remove.addThemeVariants(ButtonVariant.ERROR);
    add(new Paragraph(getTranslation("sample.own-account")), remove);
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.of(getTranslation("sample.heading"));
  }

  private void confirm() {
    var dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("sample.remove"));
    dialog.setText(getTranslation("sample.confirm"));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("sample.keep"));
    dialog.setConfirmText(getTranslation("sample.remove"));
    dialog.addConfirmListener(
        event -> {
          sample.remove(viewers.current());
          // The page is loaded anew: the session may be that of somebody who is gone.
          getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
        });
    dialog.open();
  }
}
