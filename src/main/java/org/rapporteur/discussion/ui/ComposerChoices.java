package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.draft.DraftPlace;
import org.rapporteur.discussion.ui.PositionDialog.Holder;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.delegation.DelegationDetails;
import org.rapporteur.shared.LanguageTag;

/// In whose name and in which language something is written.
class ComposerChoices extends Div {

  private final Select<Holder> behalf = new Select<>();
  private final LanguageChoice language;

  ComposerChoices(ThreadActs acts, ConsultationDetails consultation, DraftPlace place) {
    addClassName("opts");
    var delegations =
        place.kind() == DraftPlace.Kind.EDIT ? List.<DelegationDetails>of() : acts.delegations();
    String name = acts.viewer().name();
    behalf.setLabel(getTranslation("discussion.on-behalf"));
    var holders = Holder.of(getTranslation("discussion.myself", name), delegations);
    if (place.kind() == DraftPlace.Kind.REPLY
        && acts.viewer().isSecretariatIn(consultation.id().scope())) {
      holders.add(new Holder(null, true, getTranslation("discussion.official.as")));
    }
    behalf.setItems(holders);
    behalf.setItemLabelGenerator(Holder::label);
    behalf.setValue(behalf.getListDataView().getItem(0));
    language = new LanguageChoice(consultation);
    if (holders.size() == 1) {
      var alone = new Paragraph(name.isEmpty() ? "" : getTranslation("discussion.as", name));
      alone.addClassName("as");
      add(alone, language);
    } else {
      add(behalf, language);
    }
  }

  @Nullable DelegationId delegation() {
    return behalf.getValue() == null ? null : behalf.getValue().delegation();
  }

  boolean isOfficial() {
    return behalf.getValue() != null && behalf.getValue().official();
  }

  /// Empty where it is to be detected.
  Optional<LanguageTag> language() {
    return language.chosen();
  }

  /// Says in which language the text would be posted where none is chosen, so that it can be
  /// corrected before.
  void tell(Optional<LanguageTag> detected) {
    language.tell(detected);
  }

  /// What was chosen before, as far as it can still be chosen.
  void choose(@Nullable DelegationId delegation, boolean official, LanguageTag tag) {
    behalf
        .getListDataView()
        .getItems()
        .filter(
            holder ->
                holder.official() == official && Objects.equals(holder.delegation(), delegation))
        .findFirst()
        .ifPresent(behalf::setValue);
    language.choose(tag);
  }

  void onChange(Runnable act) {
    behalf.addValueChangeListener(event -> act.run());
    language.addValueChangeListener(event -> act.run());
  }
}
