package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.discussion.questionposition.OwnQuestionPosition;
import org.rapporteur.discussion.questionposition.QuestionPositionEditConflict;
import org.rapporteur.discussion.ui.writing.ContributorOption;
import org.rapporteur.discussion.ui.writing.QuestionPositionChoice;
import org.rapporteur.discussion.ui.writing.ThreadFacade;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.Notice;

/// Dialog that changes the position on a question of the user or one of their delegations. If the
/// position changed since the dialog showed it, the dialog shows the current one and asks again.
class QuestionPositionDialog extends Dialog {

  private final transient ThreadFacade facade;
  private final transient ConsultationDetails consultation;
  private final transient QuestionDetails question;
  private final transient Runnable onSaved;
  private final Select<ContributorOption> contributor = new Select<>();
  private final QuestionPositionChoice choice;
  private final Div problemArea = new Div();
  private transient List<OwnQuestionPosition> positions = List.of();

  /// Creates the dialog.
  ///
  /// @param question a question with a scale
  /// @param onSaved runs after the change
  QuestionPositionDialog(
      ThreadFacade facade,
      ConsultationDetails consultation,
      QuestionDetails question,
      Runnable onSaved) {
    this.facade = facade;
    this.consultation = consultation;
    this.question = question;
    this.onSaved = onSaved;
    choice = new QuestionPositionChoice(question, Objects.requireNonNull(question.scale()));
    setHeaderTitle(getTranslation("discussion.question-position.own"));
    problemArea.getElement().setAttribute("role", "alert");
    positions = loadPositions();
    configureContributor();
    add(problemArea, contributor, choice);
    var save = new Button(getTranslation("discussion.question-position.save"), click -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("discussion.cancel"), click -> close()), save);
  }

  private List<OwnQuestionPosition> loadPositions() {
    return facade.commands().positions().listQuestionPositions(consultation, question);
  }

  /// Offers those contributors who have commented on the question.
  private void configureContributor() {
    var options =
        ContributorOption.listOptions(
                getTranslation("discussion.myself", facade.viewer().name()), facade.delegations())
            .stream()
            .filter(option -> findPosition(option).isPresent())
            .toList();
    contributor.setLabel(getTranslation("discussion.on-behalf"));
    contributor.setItems(options);
    contributor.setItemLabelGenerator(ContributorOption::label);
    contributor.setVisible(options.size() > 1);
    contributor.addValueChangeListener(change -> showCurrent());
    if (!options.isEmpty()) {
      contributor.setValue(options.getFirst());
    }
  }

  private void showCurrent() {
    choice.setInvalid(false);
    choice.setValue(currentChoice());
  }

  private @Nullable ScaleChoice currentChoice() {
    var option = contributor.getValue();
    return option == null
        ? null
        : findPosition(option).map(OwnQuestionPosition::choice).orElse(null);
  }

  private Optional<OwnQuestionPosition> findPosition(ContributorOption option) {
    return positions.stream()
        .filter(position -> Objects.equals(position.delegation(), option.delegation()))
        .findFirst();
  }

  private void save() {
    problemArea.removeAll();
    var chosen = choice.getValue();
    if (chosen == null) {
      choice.showError(getTranslation("refusal.question-position.missing"));
      return;
    }
    var option = contributor.getValue();
    try {
      facade
          .commands()
          .positions()
          .changeQuestionPosition(
              consultation.id(),
              question.number(),
              chosen,
              option == null ? null : option.delegation(),
              currentChoice());
      close();
      onSaved.run();
    } catch (QuestionPositionEditConflict refusal) {
      positions = loadPositions();
      showCurrent();
      problemArea.add(new Notice(Notice.Kind.WARN, facade.refusalText(getLocale(), refusal)));
    } catch (Refusal refusal) {
      problemArea.add(new Notice(Notice.Kind.BAD, facade.refusalText(getLocale(), refusal)));
    }
  }
}
