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
import org.rapporteur.report.ReportService;
import org.rapporteur.response.challenge.ChallengeDetails;
import org.rapporteur.response.challenge.ChallengeDraft;
import org.rapporteur.response.challenge.ChallengeLinks;
import org.rapporteur.response.challenge.ChallengeOutcome;
import org.rapporteur.response.challenge.ChallengeService;
import org.rapporteur.shared.InputText;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.form.Choice;

/// The form for the answer to a challenge.
@Route("consultations/:slug/report/:edition([1-9][0-9]{0,5})/challenges/:number/answer")
@PermitAll
class ChallengeAnswerView extends ResponseFormView {

  private final transient ReportService reports;
  private final transient ChallengeService challenges;
  private final transient EditionResponsesLoader loader;

  ChallengeAnswerView(
      ResponseFormContext context,
      ReportService reports,
      ChallengeService challenges,
      EditionResponsesLoader loader) {
    super(context);
    this.reports = reports;
    this.challenges = challenges;
    this.loader = loader;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var challenge = access().requireAnswer(event.getRouteParameters());
    var target = access().findTarget(event.getRouteParameters(), challenge.paragraph());
    var consultation = target.consultation();
    show(
        target,
        new Anchor(
            ChallengeLinks.list(consultation.slug(), challenge.paragraph().edition()),
            getTranslation("response.challenges")),
        getTranslation("response.challenge.answer.title", challenge.entry().label()),
        getTranslation("response.challenge.answer.lead"),
        renderChallenge(consultation, challenge),
        challenge.isOpen()
            ? createForm(consultation, challenge)
            : new Notice(Notice.Kind.INFO, getTranslation("response.challenge.answered")));
  }

  private Html renderChallenge(ConsultationDetails consultation, ChallengeDetails challenge) {
    var latest = reports.getLatest(viewer(), consultation.id());
    return renderHtml(
        "response/challenge.jte",
        Map.of(
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
        () -> {
          var chosen = errors().tryGet(() -> outcome.requireValue("outcome"));
          // Checks the reasons too, so that all errors show at once.
          return errors()
              .tryGet(
                  () ->
                      InputText.requireText("answer", reasons.getValue(), ChallengeDraft.MAX_TEXT))
              .filter(text -> chosen.isPresent())
              .flatMap(
                  text ->
                      errors()
                          .tryGet(
                              () -> answer(consultation, challenge, chosen.orElseThrow(), text)));
        },
        outcome,
        reasons);
  }

  private String answer(
      ConsultationDetails consultation,
      ChallengeDetails challenge,
      ChallengeOutcome outcome,
      String text) {
    challenges.answer(viewer(), consultation.id(), challenge.entry().number(), outcome, text);
    return ChallengeLinks.list(consultation.slug(), challenge.paragraph().edition());
  }
}
