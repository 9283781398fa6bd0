package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.position.PositionEditConflict;
import org.rapporteur.discussion.profile.OwnPosition;
import org.rapporteur.discussion.ui.writing.ContributorOption;
import org.rapporteur.discussion.ui.writing.ThreadFacade;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.Notice;

/// Dialog that asks for which contributor a position is set. If the position changed since the
/// dialog showed it, the dialog shows the current one and asks again.
class PositionDialog extends Dialog {

  /// Sets the position of a delegation, or of the user if `delegation` is null. `expected` is the
  /// position that the dialog showed: true for agree, false for disagree, null for none.
  @FunctionalInterface
  interface PositionAction {
    void set(@Nullable DelegationId delegation, @Nullable Boolean expected);
  }

  private final transient ThreadFacade facade;
  private final transient Supplier<List<OwnPosition>> currentPositions;
  private final transient PositionAction action;
  private final transient List<ContributorOption> options;
  private final RadioButtonGroup<ContributorOption> choice = new RadioButtonGroup<>();
  private final Div problemArea = new Div();
  private transient List<OwnPosition> positions = List.of();

  /// Creates the dialog that sets or withdraws a position.
  ///
  /// @param agrees the new position: true for agree, false for disagree, null to withdraw it
  /// @param currentPositions loads the positions of the user and their delegations
  PositionDialog(
      ThreadFacade facade,
      int comment,
      @Nullable Boolean agrees,
      Supplier<List<OwnPosition>> currentPositions,
      PositionAction action) {
    this.facade = facade;
    this.currentPositions = currentPositions;
    this.action = action;
    String title = getTranslation(titleKey(agrees), CommentLinks.reference(comment));
    setHeaderTitle(title);
    problemArea.getElement().setAttribute("role", "alert");
    choice.setLabel(getTranslation("discussion.on-behalf"));
    choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    choice.setRenderer(new ComponentRenderer<>(this::createOptionLabel));
    options =
        ContributorOption.listOptions(
            getTranslation("discussion.myself", facade.viewer().name()), facade.delegations());
    refreshOptions(options.getFirst());
    add(problemArea, choice);
    var confirm = new Button(title, click -> setPosition());
    confirm.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("discussion.cancel"), click -> close()), confirm);
  }

  private static String titleKey(@Nullable Boolean agrees) {
    if (agrees == null) {
      return "discussion.position.retract";
    }
    return agrees ? "discussion.position.agree" : "discussion.position.disagree";
  }

  private void refreshOptions(ContributorOption selected) {
    positions = currentPositions.get();
    choice.setItems(options);
    choice.setValue(selected);
  }

  private void setPosition() {
    var option = choice.getValue();
    problemArea.removeAll();
    try {
      action.set(option.delegation(), findPosition(option).map(OwnPosition::agrees).orElse(null));
      close();
    } catch (PositionEditConflict refusal) {
      refreshOptions(option);
      problemArea.add(new Notice(Notice.Kind.WARN, facade.refusalText(getLocale(), refusal)));
    }
  }

  private Optional<OwnPosition> findPosition(ContributorOption option) {
    return positions.stream()
        .filter(position -> Objects.equals(position.delegation(), option.delegation()))
        .findFirst();
  }

  /// Shows the current position and who set it, so that a speaker knows what would change.
  private Div createOptionLabel(ContributorOption option) {
    var description =
        new Div(
            findPosition(option)
                .map(this::describe)
                .orElseGet(() -> getTranslation("discussion.positions.none")));
    description.addClassNames("small", "muted");
    var label = new Div(option.label());
    label.add(description);
    return label;
  }

  private String describe(OwnPosition position) {
    String stance =
        getTranslation(
            position.agrees() ? "discussion.positions.agrees" : "discussion.positions.disagrees");
    String date = UtcTime.formatDate(position.takenAt(), getLocale());
    String takenBy = position.takenBy();
    return takenBy == null
        ? getTranslation("discussion.positions.now", stance, date)
        : getTranslation("discussion.positions.now.by", stance, date, takenBy);
  }
}
