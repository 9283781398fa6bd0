package org.rapporteur.response.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.response.challenge.ChallengeDraft;
import org.rapporteur.response.challenge.ChallengeLinks;
import org.rapporteur.response.challenge.ChallengePeriod;
import org.rapporteur.response.challenge.ChallengeService;
import org.rapporteur.response.ui.ResponseAccess.Asked;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.PageHeading;

/// A contributor says in public that a paragraph does not report a comment of theirs fairly.
@Route("consultations/:slug/report/:edition([1-9][0-9]{0,5})/paragraphs/:number/challenge")
@PermitAll
class ChallengeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient ResponseAccess admission;
  private final transient ChallengeService challenges;
  private final transient ChallengePeriod period;
  private final transient ViewerService viewers;
  private final transient Messages messages;
  private String title = "";

  ChallengeView(
      ResponseAccess admission,
      ChallengeService challenges,
      ChallengePeriod period,
      ViewerService viewers,
      Messages messages) {
    this.admission = admission;
    this.challenges = challenges;
    this.period = period;
    this.viewers = viewers;
    this.messages = messages;
    addClassName(ResponseView.CSS_CLASS);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var asked = admission.challenged(event.getRouteParameters());
    title = getTranslation("response.challenge.title", asked.paragraph().number());
    var beside = new Div(new ParagraphPart(asked), form(asked));
    beside.addClassName("lay");
    add(
        ReportCrumbs.to(asked, getLocale()).addCurrent(title),
        new PageHeading(title, getTranslation("response.challenges.lead")),
        beside);
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(title);
  }

  private com.vaadin.flow.component.Component form(Asked asked) {
    var consultation = asked.consultation();
    int edition = asked.edition().number();
    int paragraph = asked.paragraph().number();
    var comments = challenges.comments(viewers.current(), consultation.id(), edition);
    if (comments.isEmpty()) {
      return new Notice(Notice.Kind.INFO, getTranslation("response.challenge.not-possible"));
    }
    return new ChallengeForm(
        paragraph,
        comments,
        viewers.current().name(),
        period.answerDays(),
        ReportLinks.edition(consultation.slug(), edition) + "#p" + paragraph,
        messages,
        draft -> challenge(asked, draft));
  }

  private void challenge(Asked asked, ChallengeDraft draft) {
    var consultation = asked.consultation();
    var made =
        challenges.challenge(viewers.current(), consultation.id(), asked.edition().number(), draft);
    String address = ChallengeLinks.all(consultation.slug(), made.edition());
    getUI().ifPresent(ui -> ui.navigate(address.substring(1)));
  }
}
