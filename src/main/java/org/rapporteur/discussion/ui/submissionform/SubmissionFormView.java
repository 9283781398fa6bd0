package org.rapporteur.discussion.ui.submissionform;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.ui.page.ConsultationResolver;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.PageHeading;

/// Screen where speakers of a delegation write and send a formal submission.
@Route("consultations/:slug/submissions/new")
@PermitAll
class SubmissionFormView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient ConsultationResolver resolver;
  private final transient SubmissionFacade facade;

  SubmissionFormView(ConsultationResolver resolver, SubmissionFacade facade) {
    this.resolver = resolver;
    this.facade = facade;
    addClassName("page-submission");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var consultation = resolver.forRoute(event.getRouteParameters());
    add(
        new SubmissionBreadcrumbs(consultation).addCurrent(getTranslation("discussion.submission")),
        new PageHeading(
            getTranslation("discussion.submission"), getTranslation("discussion.submission.lead")));
    show(consultation);
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("discussion.submission"));
  }

  private void show(ConsultationDetails consultation) {
    if (!consultation.phase().acceptsComments()) {
      add(new EmptyState(getTranslation("discussion.submission.closed"), ""));
    } else if (facade.delegations().isEmpty()) {
      var delegationsLink =
          new Anchor(
              "account/delegations", getTranslation("discussion.submission.register-delegation"));
      add(
          new EmptyState(
              getTranslation("discussion.submission.no-delegation"),
              "",
              new Paragraph(delegationsLink)));
    } else {
      add(
          new SubmissionForm(
              facade,
              consultation,
              new NewSubmissionTask(facade, consultation, IdempotencyKey.random())));
    }
  }
}
