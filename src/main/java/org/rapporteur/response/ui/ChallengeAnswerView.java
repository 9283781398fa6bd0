package org.rapporteur.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.report.ReportService;
import org.rapporteur.response.challenge.ChallengeDetails;
import org.rapporteur.response.challenge.ChallengeDraft;
import org.rapporteur.response.challenge.ChallengeLinks;
import org.rapporteur.response.challenge.ChallengeOutcome;
import org.rapporteur.response.challenge.ChallengeService;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.form.Choice;

/// The form for the answer to a challenge.
@Route("consultations/:slug/report/:edition([1-9][0-9]{0,5})/challenges/:number/answer")
@PermitAll
class ChallengeAnswerView extends ResponseFormView {

  private final transient ResponseAccess access;
  private final transient ReportService reports;
  private final transient ChallengeService challenges;
  private final transient EditionResponsesLoader loader;
  private final transient ViewerService viewers;
  private final transient HtmlTemplates templates;
  private final transient Messages messages;

  ChallengeAnswerView(
      ResponseAccess access,
      ReportService reports,
      ChallengeService challenges,
      EditionResponsesLoader loader,
      ViewerService viewers,
      HtmlTemplates templates,
      Messages messages) {
    super(messages);
    this.access = access;
    this.reports = reports;
    this.challenges = challenges;
    this.loader = loader;
    this.viewers = viewers;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var challenge = access.requireAnswer(event.getRouteParameters());
    var target = access.findTarget(event.getRouteParameters(), challenge.paragraph());
    var consultation = target.consultation();
    show(
        target,
        new Anchor(
            ChallengeLinks.list(consultation.slug(), challenge.paragraph().edition()),
            getTranslation("response.challenges")),
        getTranslation("response.challenge.answer.title", challenge.entry().label()),
        getTranslation("response.challenge.answer.lead"),
        new Html(renderChallenge(consultation, challenge).strip()),
        challenge.isOpen()
            ? createForm(consultation, challenge)
            : new Notice(Notice.Kind.INFO, getTranslation("response.challenge.answered")));
  }

  private String renderChallenge(ConsultationDetails consultation, ChallengeDetails challenge) {
    var latest = reports.getLatest(viewers.current(), consultation.id());
    return templates.render(
        "response/challenge.jte",
        Map.of(
            "messages",
            messages,
            "locale",
            getLocale(),
            "slug",
            consultation.slug(),
            "item",
            loader.toItem(consultation, challenge, latest),
            "isSecretariat",
            true,
            "level",
            2));
  }

  private Component createForm(ConsultationDetails consultation, ChallengeDetails challenge) {
    var outcome =
        new Choice<>(
            "response.challenge.answer",
            List.of(ChallengeOutcome.values()),
            each -> "response.challenge.do." + each.name());
    var reasons =
        createTextArea(
            "answer",
            getTranslation("response.challenge.reasons"),
            getTranslation("response.challenge.reasons.hint", ChallengeDraft.MAX_TEXT));
    errors().addField("outcome", outcome);
    return createForm(
        getTranslation("response.challenge.answer-it"),
        ChallengeLinks.challenge(consultation.slug(), challenge),
        () ->
            errors()
                .tryGet(() -> outcome.requireValue("outcome"))
                .flatMap(
                    chosen ->
                        errors()
                            .tryGet(
                                () -> answer(consultation, challenge, chosen, reasons.getValue()))),
        outcome,
        reasons);
  }

  private String answer(
      ConsultationDetails consultation,
      ChallengeDetails challenge,
      ChallengeOutcome outcome,
      String text) {
    challenges.answer(
        viewers.current(), consultation.id(), challenge.entry().number(), outcome, text);
    return ChallengeLinks.list(consultation.slug(), challenge.paragraph().edition());
  }
}
