package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.position.PositionChangedMeanwhile;
import org.rapporteur.discussion.profile.OwnPosition;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.delegation.DelegationDetails;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.Notice;

/// Asks in whose name a position is taken. If the position changed since it was shown, the dialog
/// shows the current one.
class PositionDialog extends Dialog {

  /// Takes a position for a delegation, or for the user if null. `shown` is the position that the
  /// dialog showed.
  @FunctionalInterface
  interface PositionAction {
    void take(@Nullable DelegationId delegation, @Nullable Boolean expected);
  }

  private final transient ThreadFacade facade;
  private final transient Supplier<List<OwnPosition>> currentPositions;
  private final transient PositionAction action;
  private final transient List<ContributorOption> options;
  private final RadioButtonGroup<ContributorOption> choice = new RadioButtonGroup<>();
  private final Div problem = new Div();
  private transient List<OwnPosition> positions = List.of();

  PositionDialog(
      ThreadFacade facade,
      int comment,
      @Nullable Boolean agrees,
      Supplier<List<OwnPosition>> currentPositions,
      PositionAction action) {
    this.facade = facade;
    this.currentPositions = currentPositions;
    this.action = action;
    String kind = agrees == null ? "retract" : agrees ? "agree" : "disagree";
    String title = getTranslation("discussion.position." + kind, CommentLinks.reference(comment));
    setHeaderTitle(title);
    problem.getElement().setAttribute("role", "alert");
    choice.setLabel(getTranslation("discussion.on-behalf"));
    choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    choice.setRenderer(new ComponentRenderer<>(this::optionLabel));
    options =
        ContributorOption.listOptions(
            getTranslation("discussion.myself", facade.viewer().name()), facade.delegations());
    refresh(options.getFirst());
    add(problem, choice);
    var confirm = new Button(title, click -> takePosition());
    confirm.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("discussion.cancel"), click -> close()), confirm);
  }

  private void refresh(ContributorOption selected) {
    positions = currentPositions.get();
    choice.setItems(options);
    choice.setValue(selected);
  }

  private void takePosition() {
    var option = choice.getValue();
    problem.removeAll();
    try {
      action.take(option.delegation(), findPosition(option).map(OwnPosition::agrees).orElse(null));
      close();
    } catch (PositionChangedMeanwhile refusal) {
      refresh(option);
      problem.add(new Notice(Notice.Kind.WARN, facade.refusalText(getLocale(), refusal)));
    }
  }

  private Optional<OwnPosition> findPosition(ContributorOption option) {
    return positions.stream()
        .filter(position -> Objects.equals(position.delegation(), option.delegation()))
        .findFirst();
  }

  /// Shows the current position and who set it, so that a speaker knows what would change.
  private Div optionLabel(ContributorOption option) {
    var label = new Div(option.label());
    var stanceNote =
        new Div(
            findPosition(option)
                .map(this::describe)
                .orElseGet(() -> getTranslation("discussion.held.none")));
    stanceNote.addClassNames("small", "muted");
    label.add(stanceNote);
    return label;
  }

  private String describe(OwnPosition position) {
    String stance =
        getTranslation(position.agrees() ? "discussion.held.agrees" : "discussion.held.disagrees");
    String date = UtcTime.formatDate(position.takenAt(), getLocale());
    String setBy = position.setBy();
    return setBy == null
        ? getTranslation("discussion.held.now", stance, date)
        : getTranslation("discussion.held.now.by", stance, date, setBy);
  }

  /// A contributor to act as: the user (no delegation), a delegation or the secretariat.
  record ContributorOption(@Nullable DelegationId delegation, boolean official, String label) {

    static List<ContributorOption> listOptions(String myself, List<DelegationDetails> delegations) {
      var options = new ArrayList<ContributorOption>();
      options.add(new ContributorOption(null, false, myself));
      delegations.forEach(d -> options.add(new ContributorOption(d.id(), false, d.name())));
      return options;
    }
  }
}
