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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.profile.OwnPosition;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.delegation.DelegationDetails;
import org.rapporteur.uikit.Timestamp;

/// Asks a speaker in whose name a position is taken; a delegation has one, whoever takes it.
class PositionDialog extends Dialog {

  PositionDialog(
      int comment,
      @Nullable Boolean agrees,
      String name,
      List<DelegationDetails> delegations,
      List<OwnPosition> held,
      Consumer<@Nullable DelegationId> act) {
    String kind = agrees == null ? "retract" : agrees ? "agree" : "disagree";
    setHeaderTitle(getTranslation("discussion.position." + kind, CommentLinks.reference(comment)));
    var choice = new RadioButtonGroup<Holder>();
    choice.setLabel(getTranslation("discussion.on-behalf"));
    choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    var holders = Holder.of(getTranslation("discussion.myself", name), delegations);
    choice.setItems(holders);
    choice.setRenderer(new ComponentRenderer<>(holder -> label(holder, held)));
    choice.setValue(holders.getFirst());
    add(choice);
    var confirm =
        new Button(
            getTranslation("discussion.position." + kind, CommentLinks.reference(comment)),
            click -> {
              close();
              act.accept(choice.getValue().delegation());
            });
    confirm.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("discussion.cancel"), click -> close()), confirm);
  }

  /// Who would change what a delegation holds sees before what it is and who set it.
  private Div label(Holder holder, List<OwnPosition> held) {
    var label = new Div(holder.label());
    var now =
        new Div(
            held.stream()
                .filter(position -> Objects.equals(position.delegation(), holder.delegation()))
                .findFirst()
                .map(this::words)
                .orElseGet(() -> getTranslation("discussion.held.none")));
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
