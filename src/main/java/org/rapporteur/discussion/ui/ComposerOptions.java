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
import org.rapporteur.discussion.draft.DraftTarget.DraftKind;
import org.rapporteur.discussion.draft.SavedDraft;
import org.rapporteur.discussion.ui.writing.ContributorOption;
import org.rapporteur.discussion.ui.writing.LanguageSelect;
import org.rapporteur.discussion.ui.writing.ThreadFacade;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.delegation.DelegationDetails;
import org.rapporteur.shared.LanguageTag;

/// Fields of a composer that select the contributor and the language of the text.
class ComposerOptions extends Div {

  private final Select<ContributorOption> contributor = new Select<>();
  private final LanguageSelect language;

  ComposerOptions(ThreadFacade facade, ConsultationDetails consultation, DraftTarget target) {
    addClassName("composer-options");
    var contributorOptions = listContributors(facade, consultation, target);
    contributor.setLabel(getTranslation("discussion.on-behalf"));
    contributor.setItems(contributorOptions);
    contributor.setItemLabelGenerator(ContributorOption::label);
    contributor.setValue(contributorOptions.getFirst());
    language = new LanguageSelect(consultation);
    if (contributorOptions.size() == 1) {
      add(createNameNote(facade.viewer().name()), language);
    } else {
      add(contributor, language);
    }
  }

  /// An edit cannot change the contributor. Only a reply can be official.
  private List<ContributorOption> listContributors(
      ThreadFacade facade, ConsultationDetails consultation, DraftTarget target) {
    var delegations =
        target.kind() == DraftKind.EDIT ? List.<DelegationDetails>of() : facade.delegations();
    var options =
        ContributorOption.listOptions(
            getTranslation("discussion.myself", facade.viewer().name()), delegations);
    if (target.kind() == DraftKind.REPLY
        && facade.viewer().isSecretariatIn(consultation.id().scope())) {
      options.add(ContributorOption.forSecretariat(getTranslation("discussion.official.as")));
    }
    return options;
  }

  private Paragraph createNameNote(String name) {
    var note = new Paragraph(name.isEmpty() ? "" : getTranslation("discussion.writing-as", name));
    note.addClassName("as");
    return note;
  }

  /// The selected delegation; null for the user or the secretariat.
  @Nullable DelegationId delegation() {
    return contributor.getValue() == null ? null : contributor.getValue().delegation();
  }

  boolean isOfficial() {
    return contributor.getValue() != null && contributor.getValue().isOfficial();
  }

  /// Chosen language; empty for automatic detection.
  Optional<LanguageTag> language() {
    return language.chosen();
  }

  LanguageTag languageOrUndetermined() {
    return language().orElse(LanguageTag.UNDETERMINED);
  }

  /// Shows the detected language when none is chosen, so that the writer can correct it.
  void showDetected(Optional<LanguageTag> detected) {
    language.showDetected(detected);
  }

  /// Restores the choices of a draft that are still available.
  void restore(SavedDraft draft) {
    contributor
        .getListDataView()
        .getItems()
        .filter(option -> option.isOfficial() == draft.official())
        .filter(option -> Objects.equals(option.delegation(), draft.delegation()))
        .findFirst()
        .ifPresent(contributor::setValue);
    chooseLanguage(draft.language());
  }

  void chooseLanguage(LanguageTag tag) {
    language.choose(tag);
  }

  void onChange(Runnable listener) {
    contributor.addValueChangeListener(event -> listener.run());
    language.addValueChangeListener(event -> listener.run());
  }
}
