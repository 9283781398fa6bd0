package org.rapporteur.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.response.followup.FollowUpDetails;
import org.rapporteur.response.followup.FollowUpDraft;
import org.rapporteur.response.followup.FollowUpLinks;
import org.rapporteur.response.followup.FollowUpService;
import org.rapporteur.response.ui.ResponseAccess.Mistaken;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.PageHeading;

/// The secretariat takes a mistaken follow-up back, in public.
@Route("consultations/:slug/report/follow-ups/:number/take-back")
@PermitAll
class TakeBackView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient ResponseAccess admission;
  private final transient FollowUpService followUps;
  private final transient ViewerService viewers;
  private final transient HtmlTemplates templates;
  private final transient Messages messages;
  private final TextArea reason = new TextArea();
  private String title = "";

  TakeBackView(
      ResponseAccess admission,
      FollowUpService followUps,
      ViewerService viewers,
      HtmlTemplates templates,
      Messages messages) {
    this.admission = admission;
    this.followUps = followUps;
    this.viewers = viewers;
    this.templates = templates;
    this.messages = messages;
    addClassName(ResponseView.CSS_CLASS);
    reason.setLabel(getTranslation("response.follow-up.reason"));
    reason.setHelperText(getTranslation("response.follow-up.reason.hint", FollowUpDraft.MAX_TEXT));
    reason.addThemeName("helper-above-field");
    reason.setWidthFull();
    reason.setManualValidation(true);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var mistaken = admission.mistaken(event.getRouteParameters());
    var consultation = mistaken.consultation();
    var followUp = mistaken.followUp();
    title = getTranslation("response.follow-up.take-back.title", followUp.label());
    var form = new Div(note(consultation, followUp), form(mistaken));
    form.addClassName("taking-back");
    add(
        ReportCrumbs.toFollowUps(consultation, getLocale()).addCurrent(title),
        new PageHeading(title, getTranslation("response.follow-up.take-back.lead")),
        form);
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(title);
  }

  private Html note(ConsultationDetails consultation, FollowUpDetails followUp) {
    return new Html(
        templates
            .render(
                "response/follow-up-note.jte",
                Map.of(
                    "messages",
                    messages,
                    "locale",
                    getLocale(),
                    "slug",
                    consultation.slug(),
                    "followUp",
                    followUp))
            .strip());
  }

  private Component form(Mistaken mistaken) {
    var followUp = mistaken.followUp();
    if (!followUp.stands()) {
      return new Notice(Notice.Kind.INFO, getTranslation("response.follow-up.taken-back.already"));
    }
    var slug = mistaken.consultation().slug();
    var send = new Button(getTranslation("response.follow-up.take-back"), click -> send(mistaken));
    send.addThemeVariants(ButtonVariant.PRIMARY);
    var buttons =
        new Paragraph(
            send,
            new Anchor(
                FollowUpLinks.followUp(slug, followUp),
                getTranslation("response.challenge.cancel")));
    buttons.addClassName("row");
    var form = new Div(reason, buttons);
    form.addClassNames("challenge-form", "form");
    return form;
  }

  private void send(Mistaken mistaken) {
    var consultation = mistaken.consultation();
    try {
      followUps.takeBack(
          viewers.current(), consultation.id(), mistaken.followUp().number(), reason.getValue());
    } catch (Refusal refusal) {
      reason.setErrorMessage(messages.text(getLocale(), refusal));
      reason.setInvalid(true);
      reason.focus();
      return;
    }
    String address = FollowUpLinks.of(consultation.slug());
    getUI().ifPresent(ui -> ui.navigate(address.substring(1)));
  }
}
