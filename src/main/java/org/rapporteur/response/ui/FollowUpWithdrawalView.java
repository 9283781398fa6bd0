package org.rapporteur.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.response.followup.FollowUpDetails;
import org.rapporteur.response.followup.FollowUpDraft;
import org.rapporteur.response.followup.FollowUpLinks;
import org.rapporteur.response.followup.FollowUpService;
import org.rapporteur.uikit.Notice;

/// The form to withdraw a mistaken follow-up.
@Route("consultations/:slug/report/follow-ups/:number/take-back")
@PermitAll
class FollowUpWithdrawalView extends ResponseFormView {

  private final transient FollowUpService followUps;

  FollowUpWithdrawalView(ResponseFormContext context, FollowUpService followUps) {
    super(context);
    this.followUps = followUps;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var followUp = access().requireWithdrawal(event.getRouteParameters());
    var target = access().findTarget(event.getRouteParameters(), followUp.paragraph());
    var consultation = target.consultation();
    show(
        target,
        new Anchor(FollowUpLinks.list(consultation.slug()), getTranslation("response.follow-ups")),
        getTranslation("response.follow-up.withdraw.title", followUp.entry().label()),
        getTranslation("response.follow-up.withdraw.lead"),
        renderHtml(
            "response/follow-up-note.jte",
            Map.of("slug", consultation.slug(), "followUp", followUp)),
        followUp.isWithdrawn()
            ? new Notice(Notice.Kind.INFO, getTranslation("response.follow-up.withdrawn.already"))
            : createForm(consultation, followUp));
  }

  private Component createForm(ConsultationDetails consultation, FollowUpDetails followUp) {
    var reason =
        createTextArea(
            "reason",
            getTranslation("response.follow-up.reason"),
            getTranslation("response.follow-up.reason.hint", FollowUpDraft.MAX_TEXT));
    return createForm(
        getTranslation("response.follow-up.withdraw"),
        FollowUpLinks.followUp(consultation.slug(), followUp),
        () -> errors().tryGet(() -> withdraw(consultation, followUp, reason.getValue())),
        reason);
  }

  private String withdraw(
      ConsultationDetails consultation, FollowUpDetails followUp, String reason) {
    followUps.withdraw(viewer(), consultation.id(), followUp.entry().number(), reason);
    return FollowUpLinks.list(consultation.slug());
  }
}
