package org.rapporteur.discussion.ui.submissionform;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.ui.page.TitledSection;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.DestructiveActionDialog;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.Toast;

/// Section of the edit screen in which a whole submission is withdrawn.
class SubmissionWithdrawalSection extends TitledSection {

  private final transient SubmissionFacade facade;
  private final transient ConsultationDetails consultation;
  private final transient SubmissionDetails submission;
  private final Div problemArea = new Div();

  SubmissionWithdrawalSection(
      SubmissionFacade facade, ConsultationDetails consultation, SubmissionDetails submission) {
    super(withdrawLabel(submission));
    this.facade = facade;
    this.consultation = consultation;
    this.submission = submission;
    problemArea.getElement().setAttribute("role", "alert");
    var button = new Button(withdrawLabel(submission), click -> confirmWithdrawal());
    button.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
    var lead = new Paragraph(getTranslation("discussion.submission.withdraw.lead"));
    lead.addClassNames("small", "muted");
    add(problemArea, lead, button);
  }

  private static String withdrawLabel(SubmissionDetails submission) {
    return UI.getCurrent().getTranslation("discussion.submission.withdraw", submission.reference());
  }

  private void confirmWithdrawal() {
    String label = withdrawLabel(submission);
    new DestructiveActionDialog(
            label, getTranslation("discussion.submission.withdraw.lead"), label, this::withdraw)
        .open();
  }

  private void withdraw() {
    try {
      facade.withdraw(consultation, submission);
      Toast.show(getTranslation("discussion.submission.withdrawn.done", submission.reference()));
      UI.getCurrent()
          .navigate(
              SubmissionBreadcrumbs.routePath(
                  SubmissionLinks.submissionPath(consultation.slug(), submission.number())));
    } catch (Refusal refusal) {
      problemArea.removeAll();
      problemArea.add(new Notice(Notice.Kind.BAD, facade.refusalText(getLocale(), refusal)));
    }
  }
}
