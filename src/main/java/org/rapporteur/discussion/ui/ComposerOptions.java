package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.discussion.ui.PositionDialog.ContributorOption;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.delegation.DelegationDetails;
import org.rapporteur.shared.LanguageTag;

/// Selection of the contributor to write as and of the language.
class ComposerOptions extends Div {

  private final Select<ContributorOption> onBehalfOf = new Select<>();
  private final LanguageSelect language;

  ComposerOptions(ThreadFacade facade, ConsultationDetails consultation, DraftTarget target) {
    addClassName("opts");
    var delegations =
        target.kind() == DraftTarget.DraftKind.EDIT
            ? List.<DelegationDetails>of()
            : facade.delegations();
    String name = facade.viewer().name();
    onBehalfOf.setLabel(getTranslation("discussion.on-behalf"));
    var contributorOptions =
        ContributorOption.listOptions(getTranslation("discussion.myself", name), delegations);
    if (target.kind() == DraftTarget.DraftKind.REPLY
        && facade.viewer().isSecretariatIn(consultation.id().scope())) {
      contributorOptions.add(
          new ContributorOption(null, true, getTranslation("discussion.official.as")));
    }
    onBehalfOf.setItems(contributorOptions);
    onBehalfOf.setItemLabelGenerator(ContributorOption::label);
    onBehalfOf.setValue(onBehalfOf.getListDataView().getItem(0));
    language = new LanguageSelect(consultation);
    if (contributorOptions.size() == 1) {
      var nameNote = new Paragraph(name.isEmpty() ? "" : getTranslation("discussion.as", name));
      nameNote.addClassName("as");
      add(nameNote, language);
    } else {
      add(onBehalfOf, language);
    }
  }

  @Nullable DelegationId delegation() {
    return onBehalfOf.getValue() == null ? null : onBehalfOf.getValue().delegation();
  }

  boolean isOfficial() {
    return onBehalfOf.getValue() != null && onBehalfOf.getValue().official();
  }

  /// Chosen language; empty for automatic detection.
  Optional<LanguageTag> language() {
    return language.chosen();
  }

  /// Shows the detected language when none is chosen, so that the writer can correct it.
  void showDetected(Optional<LanguageTag> detected) {
    language.showDetected(detected);
  }

  /// Restores an earlier choice if it is still available.
  void choose(@Nullable DelegationId delegation, boolean official, LanguageTag tag) {
    onBehalfOf
        .getListDataView()
        .getItems()
        .filter(
            option ->
                option.official() == official && Objects.equals(option.delegation(), delegation))
        .findFirst()
        .ifPresent(onBehalfOf::setValue);
    language.choose(tag);
  }

  void onChange(Runnable listener) {
    onBehalfOf.addValueChangeListener(event -> listener.run());
    language.addValueChangeListener(event -> listener.run());
  }
}
