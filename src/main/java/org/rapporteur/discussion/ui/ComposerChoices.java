package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
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
import org.rapporteur.uikit.PageLanguage;

/// In whose name and in which language something is written.
class ComposerChoices extends Div {

  private final Select<Holder> behalf = new Select<>();
  private final Select<LanguageTag> language = new Select<>();

  ComposerChoices(ThreadActs acts, ConsultationDetails consultation, DraftPlace place) {
    addClassName("opts");
    var delegations =
        place.kind() == DraftPlace.Kind.EDIT ? List.<DelegationDetails>of() : acts.delegations();
    String name = acts.viewer().name();
    behalf.setLabel(getTranslation("discussion.on-behalf"));
    behalf.setItems(Holder.of(getTranslation("discussion.myself", name), delegations));
    behalf.setItemLabelGenerator(Holder::label);
    behalf.setValue(behalf.getListDataView().getItem(0));
    language.setLabel(getTranslation("discussion.language"));
    language.setItems(languages(consultation));
    language.setItemLabelGenerator(this::nameOf);
    language.setValue(LanguageTag.UNDETERMINED);
    if (delegations.isEmpty()) {
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

  /// Empty where it is to be detected.
  Optional<LanguageTag> language() {
    return Optional.ofNullable(language.getValue())
        .filter(tag -> !tag.equals(LanguageTag.UNDETERMINED));
  }

  /// What was chosen before, as far as it can still be chosen.
  void choose(@Nullable DelegationId delegation, LanguageTag tag) {
    behalf
        .getListDataView()
        .getItems()
        .filter(holder -> Objects.equals(holder.delegation(), delegation))
        .findFirst()
        .ifPresent(behalf::setValue);
    language
        .getListDataView()
        .getItems()
        .filter(tag::equals)
        .findFirst()
        .ifPresent(language::setValue);
  }

  void onChange(Runnable act) {
    behalf.addValueChangeListener(event -> act.run());
    language.addValueChangeListener(event -> act.run());
  }

  private static List<LanguageTag> languages(ConsultationDetails consultation) {
    var offered = new ArrayList<LanguageTag>();
    offered.add(LanguageTag.UNDETERMINED);
    var terms = consultation.terms().languages();
    offered.addAll(terms.isEmpty() ? PageLanguage.OFFERED : terms);
    return offered;
  }

  private String nameOf(LanguageTag tag) {
    return tag.equals(LanguageTag.UNDETERMINED)
        ? getTranslation("discussion.language.detect")
        : PageLanguage.ownName(tag);
  }
}
