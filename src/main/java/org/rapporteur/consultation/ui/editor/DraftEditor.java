package org.rapporteur.consultation.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationDraft;
import org.rapporteur.consultation.ConsultationDraftService;
import org.rapporteur.consultation.ConsultationEditConflict;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionScale;
import org.rapporteur.consultation.schedule.Schedule;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.PageLanguage;

/// The form for a draft. It saves the draft when a changed field loses the focus. Invalid input
/// remains in the form with an error message.
class DraftEditor extends Div {

  /// Receives the events of the form. `reload` discards the input and loads the draft again.
  interface Listener {
    void saved(ConsultationDraft draft);

    void notSaved(String reason);

    void slugChanged(Slug slug);

    void announced();

    void reload();
  }

  private final transient ConsultationService consultations;
  private final transient ConsultationDraftService drafts;
  private final transient ViewerService viewers;
  private final transient Messages messages;
  private final transient Clock clock;
  private final transient Listener listener;
  private final transient ConsultationDetails loaded;
  private final ConflictPanel conflict = new ConflictPanel();
  private final RadioButtonGroup<LanguageTag> languageChoice = new RadioButtonGroup<>();
  private final TextField slugField = new TextField();
  private final ConsultationTextFields texts;
  private final QuestionsEditor questions;
  private final TimeZoneField zone;
  private final ZonedDateTimeField opensAtField;
  private final ZonedDateTimeField closesAtField;
  private final TermsFields terms;
  private final DraftErrors errors;
  private transient ConsultationDraft saved;
  private Slug slug;
  private int version;
  private LanguageTag language;

  DraftEditor(
      ConsultationDetails loaded,
      ConsultationService consultations,
      ConsultationDraftService drafts,
      ViewerService viewers,
      Messages messages,
      Clock clock,
      Listener listener) {
    this.loaded = loaded;
    this.consultations = consultations;
    this.drafts = drafts;
    this.viewers = viewers;
    this.messages = messages;
    this.clock = clock;
    this.listener = listener;
    this.saved = loaded.draft();
    this.slug = loaded.slug();
    this.version = loaded.version();
    this.language = findInitialLanguage(loaded);
    texts = new ConsultationTextFields(loaded.texts(), language);
    questions =
        new QuestionsEditor(
            saved.sections(), QuestionScale.createDefault(messages), language, this::trySave);
    zone = new TimeZoneField(clock);
    zone.setValue(loaded.schedule().zone());
    opensAtField = createTimeField("consultation.editor.opens", loaded.schedule().opensAt());
    closesAtField = createTimeField("consultation.editor.closes", loaded.schedule().closesAt());
    terms = new TermsFields(loaded.terms(), this);
    errors = new DraftErrors(listener::notSaved);
    configureErrors();
    configureSlugField();
    configureLanguageChoice();
    addListeners();
    add(errors, conflict, languageChoice);
  }

  private static LanguageTag findInitialLanguage(ConsultationDetails consultation) {
    var languages = consultation.terms().languages();
    return languages.isEmpty()
        ? LanguageTag.ENGLISH
        : consultation.title().shownLanguage(languages.first());
  }

  private ZonedDateTimeField createTimeField(String labelKey, @Nullable Instant initialValue) {
    return new ZonedDateTimeField(labelKey, loaded.schedule().zone(), initialValue);
  }

  private void configureErrors() {
    errors.addFields(texts.fieldsByName());
    errors.addFields(terms.fieldsByName());
    errors.addFields(Map.of("slug", slugField, "opensAt", opensAtField, "closesAt", closesAtField));
  }

  private void configureSlugField() {
    slugField.setLabel(getTranslation("consultation.editor.address"));
    slugField.setHelperText(getTranslation("consultation.editor.address.help"));
    slugField.addThemeName("helper-above-field");
    slugField.setValue(slug.value());
    slugField.setWidthFull();
    slugField.getElement().setAttribute("dir", "ltr");
  }

  private void configureLanguageChoice() {
    languageChoice.setLabel(getTranslation("consultation.editor.language"));
    languageChoice.setItemLabelGenerator(PageLanguage::nativeName);
    updateLanguageChoice();
  }

  Component createTextsSection() {
    var section = new Div(texts, slugField);
    section.addClassName("form");
    return section;
  }

  Component questionsSection() {
    return questions;
  }

  Component createDatesSection() {
    var times = new Div(opensAtField, closesAtField);
    times.addClassName("fields");
    var section = new Div(zone, times);
    section.addClassName("form");
    return section;
  }

  TermsFields terms() {
    return terms;
  }

  ConsultationDraft lastSaved() {
    return saved;
  }

  /// Opens a confirmation dialog, or shows which fields are missing.
  void confirmAnnouncement() {
    if (!trySave()) {
      errors.showSummary();
      return;
    }
    errors.addMissingFields(saved, questions, clock.instant());
    if (errors.showSummary()) {
      return;
    }
    new ConfirmDialog(
            getTranslation("consultation.action.announce"),
            getTranslation("consultation.action.announce.why"),
            getTranslation("consultation.action.announce.confirm"),
            confirmation -> announce(),
            getTranslation("consultation.action.announce.cancel"),
            cancellation -> {})
        .open();
  }

  private void announce() {
    try {
      drafts.announce(viewers.current(), loaded.id(), version);
      listener.announced();
    } catch (ConsultationEditConflict refusal) {
      showConflict(refusal);
    } catch (Refusal refusal) {
      errors.addError("closesAt", messages.text(getLocale(), refusal));
      errors.showSummary();
    }
  }

  /// Returns true if everything is saved.
  private boolean trySave() {
    errors.clear();
    try {
      save(readDraft(), new Slug(slugField.getValue().strip()));
      return true;
    } catch (ConsultationEditConflict refusal) {
      showConflict(refusal);
    } catch (InvalidInput refusal) {
      errors.addError(refusal.field(), messages.text(getLocale(), refusal));
      listener.notSaved(messages.text(getLocale(), refusal));
    } catch (Refusal refusal) {
      errors.addError("slug", messages.text(getLocale(), refusal));
      listener.notSaved(messages.text(getLocale(), refusal));
    }
    return false;
  }

  private void save(ConsultationDraft currentDraft, Slug enteredSlug) {
    if (!currentDraft.equals(saved) || !enteredSlug.equals(slug)) {
      version = drafts.update(viewers.current(), loaded.id(), version, enteredSlug, currentDraft);
      saved = currentDraft;
      if (!enteredSlug.equals(slug)) {
        slug = enteredSlug;
        listener.slugChanged(slug);
      }
      conflict.setVisible(false);
    }
    listener.saved(currentDraft);
  }

  private ConsultationDraft readDraft() {
    return new ConsultationDraft(
        texts.readTexts(),
        new Schedule(opensAtField.instant(), closesAtField.instant(), zone.getValue()),
        terms.readTerms(),
        questions.readSections());
  }

  private void showConflict(ConsultationEditConflict refusal) {
    listener.notSaved(getTranslation("consultation.conflict"));
    conflict.show(messages.text(getLocale(), refusal), this::overwrite, listener::reload);
  }

  private void overwrite() {
    version = consultations.get(loaded.id()).version();
    trySave();
  }

  private void addListeners() {
    texts.inputs().forEach(this::saveOnInput);
    terms.inputs().forEach(this::saveOnInput);
    saveOnInput(slugField);
    saveOnInput(opensAtField);
    saveOnInput(closesAtField);
    zone.addValueChangeListener(
        change -> {
          opensAtField.setZone(zone.getValue());
          closesAtField.setZone(zone.getValue());
          saveIfTyped(change.isFromClient());
        });
    addLanguageListeners();
  }

  private void saveOnInput(HasValue<?, ?> field) {
    field.addValueChangeListener(change -> saveIfTyped(change.isFromClient()));
  }

  private void addLanguageListeners() {
    terms
        .languages()
        .addValueChangeListener(
            change -> {
              updateLanguageChoice();
              saveIfTyped(change.isFromClient());
            });
    languageChoice.addValueChangeListener(
        change -> {
          if (change.getValue() != null && !change.getValue().equals(language)) {
            showLanguage(change.getValue());
          }
        });
  }

  /// Saves only input of the user, not values that the server set.
  private void saveIfTyped(boolean isTyped) {
    if (isTyped) {
      trySave();
    }
  }

  private void showLanguage(LanguageTag newLanguage) {
    language = newLanguage;
    texts.showLanguage(newLanguage);
    questions.showLanguage(newLanguage);
  }

  private void updateLanguageChoice() {
    var offered =
        PageLanguage.OFFERED.stream().filter(terms.languages().getValue()::contains).toList();
    if (!offered.contains(language) && !offered.isEmpty()) {
      showLanguage(offered.getFirst());
    }
    languageChoice.setItems(offered);
    languageChoice.setValue(language);
    languageChoice.setVisible(offered.size() > 1);
  }
}
