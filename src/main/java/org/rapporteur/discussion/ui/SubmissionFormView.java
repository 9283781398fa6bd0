package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.PageHead;

/// Where the speakers of a delegation write a formal submission and send it.
@Route("consultations/:slug/submissions/new")
@PermitAll
class SubmissionFormView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient AddressedConsultation addressed;
  private final transient SubmissionActs acts;

  SubmissionFormView(AddressedConsultation addressed, SubmissionActs acts) {
    this.addressed = addressed;
    this.acts = acts;
    addClassName("page-submission");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var consultation = addressed.of(event.getRouteParameters());
    add(
        SubmissionCrumbs.in(consultation).here(getTranslation("discussion.submission")),
        new PageHead(
            getTranslation("discussion.submission"), getTranslation("discussion.submission.lead")));
    show(consultation);
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.of(getTranslation("discussion.submission"));
  }

  private void show(ConsultationDetails consultation) {
    if (!consultation.phase().acceptsComments()) {
      add(nothing("discussion.submission.closed"));
    } else if (acts.delegations().isEmpty()) {
      var ask =
          new Anchor("account/delegations", getTranslation("discussion.submission.ask-to-speak"));
      var empty = nothing("discussion.submission.no-delegation");
      empty.add(new Paragraph(ask));
      add(empty);
    } else {
      add(
          new SubmissionForm(
              acts, consultation, new NewSubmission(acts, consultation, IdempotencyKey.random())));
    }
  }

  private Div nothing(String key) {
    var what = new Paragraph(getTranslation(key));
    what.addClassName("what");
    var empty = new Div(what);
    empty.addClassName("empty");
    return empty;
  }
}
