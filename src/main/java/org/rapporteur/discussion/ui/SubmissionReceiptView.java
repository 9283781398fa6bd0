package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.PageHead;

/// The receipt of a submission, for whoever sent it and its delegation, on screen and on paper.
@Route("consultations/:slug/submissions/:number/receipt")
@PermitAll
class SubmissionReceiptView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient AddressedConsultation addressed;
  private final transient SubmissionAdmission admission;
  private String title = "";

  SubmissionReceiptView(AddressedConsultation addressed, SubmissionAdmission admission) {
    this.addressed = addressed;
    this.admission = admission;
    addClassName("page-submission");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var consultation = addressed.of(event.getRouteParameters());
    var received = admission.received(event.getRouteParameters());
    String reference = received.submission().reference();
    title = getTranslation("discussion.submission.receipt.title", reference);
    add(
        SubmissionCrumbs.in(consultation)
            .step(
                reference,
                SubmissionLinks.submission(consultation.slug(), received.submission().number())
                    .substring(1))
            .here(getTranslation("discussion.submission.receipt.of-submission")),
        new PageHead(title, getTranslation("discussion.submission.receipt.lead")),
        new SubmissionReceiptPart(consultation, received));
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.of(title);
  }
}
