package org.rapporteur.discussion.ui.submissionform;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.rapporteur.discussion.ui.page.ConsultationResolver;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.PageHeading;

/// Receipt of a submission for its sender and the delegation's speakers, on screen and for
/// printing.
@Route("consultations/:slug/submissions/:number/receipt")
@PermitAll
class SubmissionReceiptView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient ConsultationResolver resolver;
  private final transient SubmissionAccess access;
  private String title = "";

  SubmissionReceiptView(ConsultationResolver resolver, SubmissionAccess access) {
    this.resolver = resolver;
    this.access = access;
    addClassName("page-submission");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var consultation = resolver.forRoute(event.getRouteParameters());
    var receivedSubmission = access.getReceipt(event.getRouteParameters());
    String reference = receivedSubmission.submission().reference();
    title = getTranslation("discussion.submission.receipt.title", reference);
    add(
        new SubmissionBreadcrumbs(consultation)
            .addSubmission(receivedSubmission.submission())
            .addCurrent(getTranslation("discussion.submission.receipt.of-submission")),
        new PageHeading(title, getTranslation("discussion.submission.receipt.lead")),
        new SubmissionReceiptPanel(consultation, receivedSubmission));
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(title);
  }
}
