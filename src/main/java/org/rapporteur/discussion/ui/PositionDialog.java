package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.delegation.DelegationDetails;

/// Asks a speaker in whose name a position is taken; a delegation has one, whoever takes it.
class PositionDialog extends Dialog {

  PositionDialog(
      int comment,
      @Nullable Boolean agrees,
      String name,
      List<DelegationDetails> delegations,
      Consumer<@Nullable DelegationId> act) {
    String kind = agrees == null ? "retract" : agrees ? "agree" : "disagree";
    setHeaderTitle(getTranslation("discussion.position." + kind, CommentLinks.reference(comment)));
    var choice = new RadioButtonGroup<Holder>();
    choice.setLabel(getTranslation("discussion.on-behalf"));
    choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    var holders = Holder.of(getTranslation("discussion.myself", name), delegations);
    choice.setItems(holders);
    choice.setItemLabelGenerator(Holder::label);
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

  /// In whose name something is done; without a delegation in one's own.
  record Holder(@Nullable DelegationId delegation, String label) {

    static List<Holder> of(String myself, List<DelegationDetails> delegations) {
      var holders = new ArrayList<Holder>();
      holders.add(new Holder(null, myself));
      delegations.forEach(d -> holders.add(new Holder(d.id(), d.name())));
      return holders;
    }
  }
}
