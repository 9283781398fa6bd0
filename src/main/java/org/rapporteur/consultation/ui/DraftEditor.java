package org.rapporteur.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationDraft;
import org.rapporteur.consultation.ConsultationDraftService;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.EditConflict;
import org.rapporteur.consultation.schedule.Schedule;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.PageLanguage;

/// The form for a draft. Saves whenever a field loses focus; invalid input stays in the form with
/// an error message.
class DraftEditor extends Div {

  /// Receives the events of the form.
  interface Listener {
    void saved(ConsultationDraft draft);

    void notSaved(String reason);

    void slugChanged(Slug slug);

    void announced();

    void reload();
  }

  private final transient ConsultationService consultations;
  private final transient ConsultationDraftService preparation;
  private final transient Viewers viewers;
  private final transient Messages messages;
  private final transient Clock clock;
  private final transient Listener listener;
  private final transient ConsultationDetails loaded;
  private final Div conflict = new Div();
  private final RadioButtonGroup<LanguageTag> languageChoice = new RadioButtonGroup<>();
  private final TextField address = new TextField();
  private final ConsultationTextFields texts;
  private final QuestionsEditor questions;
  private final TimeZoneField zone;
  private final ZonedDateTimeField opensAtField;
  private final ZonedDateTimeField closesAtField;
  private final TermsFields terms;
  private final DraftErrors problems;
  private transient ConsultationDraft saved;
  private Slug slug;
  private int version;
  private LanguageTag language;

  DraftEditor(
      ConsultationDetails loaded,
      ConsultationService consultations,
      ConsultationDraftService preparation,
      Viewers viewers,
      Messages messages,
      Clock clock,
      Listener listener) {
    this.loaded = loaded;
    this.consultations = consultations;
    this.preparation = preparation;
    this.viewers = viewers;
    this.messages = messages;
    this.clock = clock;
    this.listener = listener;
    this.saved = loaded.draft();
    this.slug = loaded.slug();
    this.version = loaded.version();
    this.language =
        loaded.terms().languages().isEmpty()
            ? LanguageTag.ENGLISH
            : loaded.title().shownLanguage(loaded.terms().languages().first());
    texts = new ConsultationTextFields(loaded.texts(), language);
    questions = new QuestionsEditor(saved.sections(), language, this::trySave);
    zone = new TimeZoneField(clock);
    zone.setValue(loaded.schedule().zone());
    opensAtField =
        new ZonedDateTimeField(
            "consultation.editor.opens", zone.getValue(), loaded.schedule().opensAt());
    closesAtField =
        new ZonedDateTimeField(
            "consultation.editor.closes", zone.getValue(), loaded.schedule().closesAt());
    terms = new TermsFields(loaded.terms(), this);
    address.setLabel(getTranslation("consultation.editor.address"));
    address.setHelperText(getTranslation("consultation.editor.address.help"));
    address.addThemeName("helper-above-field");
    address.setValue(slug.value());
    address.setWidthFull();
    address.getElement().setAttribute("dir", "ltr");
    problems = new DraftErrors(listener::notSaved);
    problems.addFields(texts.byName());
    problems.addFields(terms.byName());
    problems.addFields(Map.of("slug", address, "opensAt", opensAtField, "closesAt", closesAtField));
    languageChoice.setLabel(getTranslation("consultation.editor.in"));
    languageChoice.setItemLabelGenerator(PageLanguage::ownName);
    updateLanguageChoice();
    addListeners();
    conflict.setVisible(false);
    add(problems, conflict, languageChoice);
  }

  Component textsSection() {
    var all = new Div(texts, address);
    all.addClassName("form");
    return all;
  }

  Component questionsSection() {
    return questions;
  }

  Component datesSection() {
    var times = new Div(opensAtField, closesAtField);
    times.addClassName("fields");
    var all = new Div(zone, times);
    all.addClassName("form");
    return all;
  }

  TermsFields terms() {
    return terms;
  }

  ConsultationDraft lastSaved() {
    return saved;
  }

  /// Opens a confirmation dialog, or shows the missing fields.
  void confirmAnnouncement() {
    if (!trySave()) {
      problems.showSummary();
      return;
    }
    problems.addMissingFields(saved, questions, clock.instant());
    if (problems.showSummary()) {
      return;
    }
    var dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("consultation.act.announce"));
    dialog.setText(getTranslation("consultation.act.announce.why"));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("consultation.act.announce.keep"));
    dialog.setConfirmText(getTranslation("consultation.act.announce.do"));
    dialog.addConfirmListener(event -> announce());
    dialog.open();
  }

  private void announce() {
    try {
      preparation.announce(viewers.current(), loaded.id(), version);
      listener.announced();
    } catch (EditConflict refusal) {
      showConflict(refusal);
    } catch (Refusal refusal) {
      problems.addError("closesAt", messages.text(getLocale(), refusal));
      problems.showSummary();
    }
  }

  /// Returns true if everything is saved.
  private boolean trySave() {
    problems.clear();
    try {
      var currentDraft = readDraft();
      var enteredSlug = new Slug(address.getValue().strip());
      if (currentDraft.equals(saved) && enteredSlug.equals(slug)) {
        listener.saved(currentDraft);
        return true;
      }
      version =
          preparation.update(viewers.current(), loaded.id(), version, enteredSlug, currentDraft);
      saved = currentDraft;
      if (!enteredSlug.equals(slug)) {
        slug = enteredSlug;
        listener.slugChanged(slug);
      }
      conflict.setVisible(false);
      listener.saved(currentDraft);
      return true;
    } catch (EditConflict refusal) {
      showConflict(refusal);
    } catch (InvalidInput refusal) {
      problems.addError(refusal.field(), messages.text(getLocale(), refusal));
      listener.notSaved(messages.text(getLocale(), refusal));
    } catch (Refusal refusal) {
      problems.addError("slug", messages.text(getLocale(), refusal));
      listener.notSaved(messages.text(getLocale(), refusal));
    }
    return false;
  }

  private ConsultationDraft readDraft() {
    return new ConsultationDraft(
        texts.readTexts(),
        new Schedule(opensAtField.instant(), closesAtField.instant(), zone.getValue()),
        terms.terms(),
        questions.sections());
  }

  private void showConflict(EditConflict refusal) {
    listener.notSaved(getTranslation("consultation.conflict"));
    var mineButton =
        new Button(
            getTranslation("consultation.conflict.mine"),
            click -> {
              version = consultations.get(loaded.id()).version();
              trySave();
            });
    var theirsButton =
        new Button(getTranslation("consultation.conflict.theirs"), click -> listener.reload());
    var buttons = new Div(mineButton, theirsButton);
    buttons.addClassName("row");
    var text = new Paragraph(messages.text(getLocale(), refusal));
    conflict.removeAll();
    conflict.add(new Notice(Notice.Kind.BAD, new Div(text, buttons)));
    conflict.setVisible(true);
  }

  private void addListeners() {
    texts.inputs().forEach(i -> i.addValueChangeListener(e -> saveIfTyped(e.isFromClient())));
    terms.inputs().forEach(i -> i.addValueChangeListener(e -> saveIfTyped(e.isFromClient())));
    address.addValueChangeListener(e -> saveIfTyped(e.isFromClient()));
    opensAtField.addValueChangeListener(e -> saveIfTyped(e.isFromClient()));
    closesAtField.addValueChangeListener(e -> saveIfTyped(e.isFromClient()));
    zone.addValueChangeListener(
        event -> {
          if (event.getValue() == null) {
            zone.setValue(event.getOldValue());
            return;
          }
          opensAtField.setZone(event.getValue());
          closesAtField.setZone(event.getValue());
          saveIfTyped(event.isFromClient());
        });
    terms
        .languages()
        .addValueChangeListener(
            event -> {
              if (event.getValue().isEmpty()) {
                terms.languages().setValue(event.getOldValue());
                return;
              }
              updateLanguageChoice();
              saveIfTyped(event.isFromClient());
            });
    languageChoice.addValueChangeListener(
        event -> {
          if (event.getValue() != null && !event.getValue().equals(language)) {
            showLanguage(event.getValue());
          }
        });
  }

  private void saveIfTyped(boolean isTyped) {
    if (isTyped) {
      trySave();
    }
  }

  private void showLanguage(LanguageTag next) {
    language = next;
    texts.showLanguage(next);
    questions.showLanguage(next);
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
