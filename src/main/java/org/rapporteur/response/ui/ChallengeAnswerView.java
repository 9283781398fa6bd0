package org.rapporteur.response.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.report.ReportService;
import org.rapporteur.response.challenge.ChallengeDetails;
import org.rapporteur.response.challenge.ChallengeLinks;
import org.rapporteur.response.challenge.ChallengeOutcome;
import org.rapporteur.response.challenge.ChallengeService;
import org.rapporteur.response.challenge.ChallengeState;
import org.rapporteur.response.ui.ResponseAccess.Asked;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.PageHeading;

/// The secretariat answers a challenge, once and in public.
@Route("consultations/:slug/report/:edition([1-9][0-9]{0,5})/challenges/:number/answer")
@PermitAll
class ChallengeAnswerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient ResponseAccess admission;
  private final transient ReportService reports;
  private final transient ChallengeService challenges;
  private final transient ChallengeReading reading;
  private final transient ViewerService viewers;
  private final transient HtmlTemplates templates;
  private final transient Messages messages;
  private String title = "";

  ChallengeAnswerView(
      ResponseAccess admission,
      ReportService reports,
      ChallengeService challenges,
      ChallengeReading reading,
      ViewerService viewers,
      HtmlTemplates templates,
      Messages messages) {
    this.admission = admission;
    this.reports = reports;
    this.challenges = challenges;
    this.reading = reading;
    this.viewers = viewers;
    this.templates = templates;
    this.messages = messages;
    addClassName(ResponseView.CSS_CLASS);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var challenge = admission.answered(event.getRouteParameters());
    var asked = admission.about(event.getRouteParameters(), challenge);
    title = getTranslation("response.challenge.answer.title", challenge.label());
    var form = new Div(note(asked, challenge), form(asked, challenge));
    form.addClassName("answering");
    var beside = new Div(new ParagraphPart(asked), form);
    beside.addClassName("lay");
    add(
        ReportCrumbs.to(asked, getLocale()).addCurrent(title),
        new PageHeading(title, getTranslation("response.challenge.answer.lead")),
        beside);
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(title);
  }

  private Html note(Asked asked, ChallengeDetails challenge) {
    var consultation = asked.consultation();
    var latest = reports.getLatest(viewers.current(), consultation.id());
    return new Html(
        templates
            .render(
                "response/challenge.jte",
                Map.of(
                    "messages",
                    messages,
                    "locale",
                    getLocale(),
                    "slug",
                    consultation.slug(),
                    "each",
                    reading.read(consultation, challenge, latest),
                    "answerable",
                    false,
                    "desk",
                    true,
                    "level",
                    2))
            .strip());
  }

  private com.vaadin.flow.component.Component form(Asked asked, ChallengeDetails challenge) {
    if (challenge.state() != ChallengeState.OPEN) {
      return new Notice(Notice.Kind.INFO, getTranslation("response.challenge.answered"));
    }
    return new ChallengeAnswerForm(
        ChallengeLinks.challenge(asked.consultation().slug(), challenge),
        messages,
        (outcome, words) -> answer(asked, challenge, outcome, words));
  }

  private void answer(
      Asked asked, ChallengeDetails challenge, ChallengeOutcome outcome, String words) {
    var consultation = asked.consultation();
    var answered =
        challenges.answer(viewers.current(), consultation.id(), challenge.number(), outcome, words);
    String address = ChallengeLinks.all(consultation.slug(), answered.edition());
    getUI().ifPresent(ui -> ui.navigate(address.substring(1)));
  }
}
