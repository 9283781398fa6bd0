package org.rapporteur.report.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.report.DesignationService;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.report.ReportService;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.synthesis.DraftProblem;
import org.rapporteur.synthesis.NotPublishable;
import org.rapporteur.synthesis.readiness.NotConfirmed;
import org.rapporteur.synthesis.readiness.ReadinessDetails;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.Toast;

/// Says what stands in the way of publishing, or asks once, because an edition cannot be taken
/// back.
class PublishDialog extends Dialog {

  /// More are not read; the desk lists them all at their paragraphs.
  private static final int MOST_PROBLEMS = 12;

  private final transient ConsultationDetails consultation;
  private final transient ReportService reports;
  private final transient ViewerService viewers;
  private final transient Messages messages;
  private final Div content = new Div();
  private final Div problem = new Div();
  private final DesignationFields designation;
  private final Button publish;

  PublishDialog(
      ConsultationDetails consultation,
      List<DraftProblem> problems,
      ReadinessDetails confirmations,
      ReportService reports,
      DesignationService designations,
      ViewerService viewers,
      Messages messages) {
    this.consultation = consultation;
    this.reports = reports;
    this.viewers = viewers;
    this.messages = messages;
    this.designation = new DesignationFields(designations.of(viewers.current(), consultation.id()));
    setHeaderTitle(getTranslation("report.publish"));
    addClassName("reason-dialog");
    publish = new Button(getTranslation("report.publish"), click -> publish());
    publish.addThemeVariants(ButtonVariant.PRIMARY);
    publish.setDisableOnClick(true);
    var keep = new Button(getTranslation("report.publish.keep"), click -> close());
    keep.addThemeVariants(ButtonVariant.TERTIARY);
    getFooter().add(keep, publish);
    add(content);
    var blocking = problems.stream().filter(DraftProblem::blocks).toList();
    if (!blocking.isEmpty()) {
      show(blocking);
    } else if (!confirmations.open().isEmpty()) {
      show(new NotConfirmed(confirmations.open()));
    } else {
      content.add(new Paragraph(getTranslation("report.publish.why")));
      if (!problems.isEmpty()) {
        content.add(new Paragraph(getTranslation("report.publish.known")), list(problems));
      }
      content.add(problem, designation);
    }
  }

  private void publish() {
    problem.removeAll();
    try {
      var edition =
          reports.publishUnder(viewers.current(), consultation.id(), designation.designation());
      close();
      Toast.show(getTranslation("report.published", edition.number()));
      UI.getCurrent()
          .navigate(ReportLinks.edition(consultation.slug(), edition.number()).substring(1));
    } catch (NotPublishable refusal) {
      show(refusal.problems().stream().filter(DraftProblem::blocks).toList());
    } catch (NotConfirmed refusal) {
      show(refusal);
    } catch (InvalidInput refusal) {
      designation
          .refused(refusal)
          .ifPresentOrElse(field -> refuse(field, refusal), () -> refuse(refusal));
      publish.setEnabled(true);
    } catch (Refusal refusal) {
      refuse(refusal);
      publish.setEnabled(true);
    } catch (RuntimeException failure) {
      // Whoever is told to try again finds the button as it was.
      publish.setEnabled(true);
      throw failure;
    }
  }

  private void refuse(TextField field, InvalidInput refusal) {
    field.setErrorMessage(messages.text(getLocale(), refusal));
    field.setInvalid(true);
    field.focus();
  }

  private void refuse(Refusal refusal) {
    problem.add(new Notice(Notice.Kind.BAD, messages.text(getLocale(), refusal)));
  }

  private void show(List<DraftProblem> problems) {
    content.removeAll();
    publish.setVisible(false);
    content.add(new Paragraph(getTranslation("report.publish.problems", problems.size())));
    content.add(list(problems));
  }

  private void show(NotConfirmed refusal) {
    content.removeAll();
    publish.setVisible(false);
    content.add(new Notice(Notice.Kind.WARN, messages.text(getLocale(), refusal)));
  }

  private UnorderedList list(List<DraftProblem> problems) {
    var list = new UnorderedList();
    problems.stream().limit(MOST_PROBLEMS).forEach(p -> list.add(new ListItem(sentence(p))));
    if (problems.size() > MOST_PROBLEMS) {
      list.add(
          new ListItem(
              getTranslation("report.publish.problems.more", problems.size() - MOST_PROBLEMS)));
    }
    return list;
  }

  private String sentence(DraftProblem problem) {
    String what = getTranslation(problem.key(), problem.detail());
    var comment = problem.comment();
    var paragraph = problem.number();
    if (paragraph != null) {
      var sentence = problem.sentence();
      return sentence == null
          ? getTranslation("synthesis.desk.problem.whole", paragraph, what)
          : getTranslation("report.publish.problem.at", paragraph, sentence, what);
    }
    String of =
        problem
            .group()
            .map(group -> getTranslation(group.key()))
            .orElse(comment == null ? "" : "C" + comment);
    return of.isEmpty() ? what : getTranslation("report.publish.problem.of", of, what);
  }
}
