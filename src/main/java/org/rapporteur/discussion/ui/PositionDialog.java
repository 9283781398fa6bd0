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
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.Timestamp;

/// Asks a speaker in whose name a position is taken; a delegation has one, whoever takes it. Where
/// that was changed since it was shown, it is shown anew.
class PositionDialog extends Dialog {

  /// Takes it in somebody's name, over what was shown to be held.
  @FunctionalInterface
  interface Act {
    void take(@Nullable DelegationId delegation, @Nullable Boolean shown);
  }

  private final transient ThreadActs acts;
  private final transient Supplier<List<OwnPosition>> current;
  private final transient Act act;
  private final transient List<Holder> holders;
  private final RadioButtonGroup<Holder> choice = new RadioButtonGroup<>();
  private final Div problem = new Div();
  private transient List<OwnPosition> held = List.of();

  PositionDialog(
      ThreadActs acts,
      int comment,
      @Nullable Boolean agrees,
      Supplier<List<OwnPosition>> current,
      Act act) {
    this.acts = acts;
    this.current = current;
    this.act = act;
    String kind = agrees == null ? "retract" : agrees ? "agree" : "disagree";
    String words = getTranslation("discussion.position." + kind, CommentLinks.reference(comment));
    setHeaderTitle(words);
    problem.getElement().setAttribute("role", "alert");
    choice.setLabel(getTranslation("discussion.on-behalf"));
    choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    choice.setRenderer(new ComponentRenderer<>(this::label));
    holders =
        Holder.of(getTranslation("discussion.myself", acts.viewer().name()), acts.delegations());
    show(holders.getFirst());
    add(problem, choice);
    var confirm = new Button(words, click -> take());
    confirm.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("discussion.cancel"), click -> close()), confirm);
  }

  private void show(Holder chosen) {
    held = current.get();
    choice.setItems(holders);
    choice.setValue(chosen);
  }

  private void take() {
    var holder = choice.getValue();
    problem.removeAll();
    try {
      act.take(holder.delegation(), of(holder).map(OwnPosition::agrees).orElse(null));
      close();
    } catch (PositionChangedMeanwhile refusal) {
      show(holder);
      problem.add(new Notice(Notice.Kind.WARN, acts.words(getLocale(), refusal)));
    }
  }

  private Optional<OwnPosition> of(Holder holder) {
    return held.stream()
        .filter(position -> Objects.equals(position.delegation(), holder.delegation()))
        .findFirst();
  }

  /// Who would change what a delegation holds sees before what it is and who set it.
  private Div label(Holder holder) {
    var label = new Div(holder.label());
    var now =
        new Div(
            of(holder).map(this::words).orElseGet(() -> getTranslation("discussion.held.none")));
    now.addClassNames("small", "muted");
    label.add(now);
    return label;
  }

  private String words(OwnPosition position) {
    String stance =
        getTranslation(position.agrees() ? "discussion.held.agrees" : "discussion.held.disagrees");
    String since = Timestamp.date(position.since(), getLocale());
    String by = position.setBy();
    return by == null
        ? getTranslation("discussion.held.now", stance, since)
        : getTranslation("discussion.held.now.by", stance, since, by);
  }

  /// In whose name something is done; without a delegation in one's own.
  record Holder(@Nullable DelegationId delegation, boolean official, String label) {

    static List<Holder> of(String myself, List<DelegationDetails> delegations) {
      var holders = new ArrayList<Holder>();
      holders.add(new Holder(null, false, myself));
      delegations.forEach(d -> holders.add(new Holder(d.id(), false, d.name())));
      return holders;
    }
  }
}
