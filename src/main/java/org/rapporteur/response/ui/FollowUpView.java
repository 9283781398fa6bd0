package org.rapporteur.response.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.response.followup.FollowUpDraft;
import org.rapporteur.response.followup.FollowUpLinks;
import org.rapporteur.response.followup.FollowUpService;
import org.rapporteur.response.ui.ResponseAccess.Asked;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.PageHeading;

/// The secretariat says in public what happened to what a paragraph recommends.
@Route("consultations/:slug/report/:edition([1-9][0-9]{0,5})/paragraphs/:number/follow-up")
@PermitAll
class FollowUpView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient ResponseAccess admission;
  private final transient FollowUpService followUps;
  private final transient ViewerService viewers;
  private final transient Messages messages;
  private String title = "";

  FollowUpView(
      ResponseAccess admission,
      FollowUpService followUps,
      ViewerService viewers,
      Messages messages) {
    this.admission = admission;
    this.followUps = followUps;
    this.viewers = viewers;
    this.messages = messages;
    addClassName(ResponseView.CSS_CLASS);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var asked = admission.followed(event.getRouteParameters());
    title = getTranslation("response.follow-up.title", asked.paragraph().number());
    var form = new Div(form(asked));
    form.addClassName("answering");
    var beside = new Div(new ParagraphPart(asked), form);
    beside.addClassName("lay");
    add(
        ReportCrumbs.toFollowUps(asked.consultation(), getLocale()).addCurrent(title),
        new PageHeading(title, getTranslation("response.follow-ups.lead")),
        beside);
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(title);
  }

  private FollowUpForm form(Asked asked) {
    var consultation = asked.consultation();
    int edition = asked.edition().number();
    int paragraph = asked.paragraph().number();
    return new FollowUpForm(
        paragraph,
        followUps.days(consultation),
        ReportLinks.edition(consultation.slug(), edition) + "#p" + paragraph,
        messages,
        draft -> add(asked, draft));
  }

  private void add(Asked asked, FollowUpDraft draft) {
    var consultation = asked.consultation();
    followUps.add(viewers.current(), consultation.id(), asked.edition().number(), draft);
    String address = FollowUpLinks.of(consultation.slug());
    getUI().ifPresent(ui -> ui.navigate(address.substring(1)));
  }
}
