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
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.EditedMeanwhile;
import org.rapporteur.consultation.PreparationService;
import org.rapporteur.consultation.schedule.Schedule;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.PageLanguage;

/// The form of a draft. It saves itself whenever a field is left; what cannot be saved stays as
/// typed, with the reason beside it.
class DraftEditor extends Div {

  /// What the view around the form does when the form has news.
  interface Surroundings {
    void saved(ConsultationDraft draft);

    void notSaved(String why);

    void moved(Slug slug);

    void announced();

    void reload();
  }

  private final transient ConsultationService consultations;
  private final transient PreparationService preparation;
  private final transient Viewers viewers;
  private final transient Messages messages;
  private final transient Clock clock;
  private final transient Surroundings around;
  private final transient ConsultationDetails loaded;
  private final Div conflict = new Div();
  private final RadioButtonGroup<LanguageTag> languageChoice = new RadioButtonGroup<>();
  private final TextField address = new TextField();
  private final WordsFields words;
  private final QuestionsEditor questions;
  private final ZoneChoice zone;
  private final MomentField opens;
  private final MomentField closes;
  private final TermsFields terms;
  private final DraftProblems problems;
  private transient ConsultationDraft saved;
  private Slug slug;
  private int version;
  private LanguageTag language;

  DraftEditor(
      ConsultationDetails loaded,
      ConsultationService consultations,
      PreparationService preparation,
      Viewers viewers,
      Messages messages,
      Clock clock,
      Surroundings around) {
    this.loaded = loaded;
    this.consultations = consultations;
    this.preparation = preparation;
    this.viewers = viewers;
    this.messages = messages;
    this.clock = clock;
    this.around = around;
    this.saved = loaded.draft();
    this.slug = loaded.slug();
    this.version = loaded.version();
    this.language =
        loaded.terms().languages().isEmpty()
            ? LanguageTag.ENGLISH
            : loaded.title().languageShown(loaded.terms().languages().first());
    words = new WordsFields(loaded.words(), language);
    questions = new QuestionsEditor(saved.sections(), language, this::save);
    zone = new ZoneChoice(clock);
    zone.setValue(loaded.schedule().zone());
    opens =
        new MomentField("consultation.editor.opens", zone.getValue(), loaded.schedule().opensAt());
    closes =
        new MomentField(
            "consultation.editor.closes", zone.getValue(), loaded.schedule().closesAt());
    terms = new TermsFields(loaded.terms(), this);
    address.setLabel(getTranslation("consultation.editor.address"));
    address.setHelperText(getTranslation("consultation.editor.address.help"));
    address.addThemeName("helper-above-field");
    address.setValue(slug.value());
    address.setWidthFull();
    address.getElement().setAttribute("dir", "ltr");
    problems = new DraftProblems(around::notSaved);
    problems.know(words.byName());
    problems.know(terms.byName());
    problems.know(Map.of("slug", address, "opensAt", opens, "closesAt", closes));
    languageChoice.setLabel(getTranslation("consultation.editor.in"));
    languageChoice.setItemLabelGenerator(PageLanguage::ownName);
    offerLanguages();
    listen();
    conflict.setVisible(false);
    add(problems, conflict, languageChoice);
  }

  Component words() {
    var all = new Div(words, address);
    all.addClassName("form");
    return all;
  }

  Component questions() {
    return questions;
  }

  Component dates() {
    var times = new Div(opens, closes);
    times.addClassName("fields");
    var all = new Div(zone, times);
    all.addClassName("form");
    return all;
  }

  TermsFields terms() {
    return terms;
  }

  LanguageTag language() {
    return language;
  }

  ConsultationDraft lastSaved() {
    return saved;
  }

  /// Asks once more, or says what is missing.
  void announce() {
    if (!save()) {
      problems.show();
      return;
    }
    problems.missing(saved, questions, clock.instant());
    if (problems.show()) {
      return;
    }
    var dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("consultation.act.announce"));
    dialog.setText(getTranslation("consultation.act.announce.why"));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("consultation.act.announce.keep"));
    dialog.setConfirmText(getTranslation("consultation.act.announce.do"));
    dialog.addConfirmListener(event -> reallyAnnounce());
    dialog.open();
  }

  private void reallyAnnounce() {
    try {
      preparation.announce(viewers.current(), loaded.id(), version);
      around.announced();
    } catch (EditedMeanwhile refusal) {
      showConflict(refusal);
    } catch (Refusal refusal) {
      problems.at("closesAt", messages.text(getLocale(), refusal));
      problems.show();
    }
  }

  /// Answers whether everything that is typed is saved.
  private boolean save() {
    problems.clear();
    try {
      var typed = typed();
      var where = new Slug(address.getValue().strip());
      if (typed.equals(saved) && where.equals(slug)) {
        around.saved(typed);
        return true;
      }
      version = preparation.rewrite(viewers.current(), loaded.id(), version, where, typed);
      saved = typed;
      if (!where.equals(slug)) {
        slug = where;
        around.moved(slug);
      }
      conflict.setVisible(false);
      around.saved(typed);
      return true;
    } catch (EditedMeanwhile refusal) {
      showConflict(refusal);
    } catch (InvalidInput refusal) {
      problems.at(refusal.field(), messages.text(getLocale(), refusal));
      around.notSaved(messages.text(getLocale(), refusal));
    } catch (Refusal refusal) {
      problems.at("slug", messages.text(getLocale(), refusal));
      around.notSaved(messages.text(getLocale(), refusal));
    }
    return false;
  }

  private ConsultationDraft typed() {
    return new ConsultationDraft(
        words.words(),
        new Schedule(opens.moment(), closes.moment(), zone.getValue()),
        terms.terms(),
        questions.sections());
  }

  private void showConflict(EditedMeanwhile refusal) {
    around.notSaved(getTranslation("consultation.conflict"));
    var mine =
        new Button(
            getTranslation("consultation.conflict.mine"),
            click -> {
              version = consultations.get(loaded.id()).version();
              save();
            });
    var theirs =
        new Button(getTranslation("consultation.conflict.theirs"), click -> around.reload());
    var acts = new Div(mine, theirs);
    acts.addClassName("row");
    var text = new Paragraph(messages.text(getLocale(), refusal));
    conflict.removeAll();
    conflict.add(new Notice(Notice.Kind.BAD, new Div(text, acts)));
    conflict.setVisible(true);
  }

  private void listen() {
    words.inputs().forEach(i -> i.addValueChangeListener(e -> saveIf(e.isFromClient())));
    terms.inputs().forEach(i -> i.addValueChangeListener(e -> saveIf(e.isFromClient())));
    address.addValueChangeListener(e -> saveIf(e.isFromClient()));
    opens.addValueChangeListener(e -> saveIf(e.isFromClient()));
    closes.addValueChangeListener(e -> saveIf(e.isFromClient()));
    zone.addValueChangeListener(
        event -> {
          if (event.getValue() == null) {
            zone.setValue(event.getOldValue());
            return;
          }
          opens.setZone(event.getValue());
          closes.setZone(event.getValue());
          saveIf(event.isFromClient());
        });
    terms
        .languages()
        .addValueChangeListener(
            event -> {
              if (event.getValue().isEmpty()) {
                terms.languages().setValue(event.getOldValue());
                return;
              }
              offerLanguages();
              saveIf(event.isFromClient());
            });
    languageChoice.addValueChangeListener(
        event -> {
          if (event.getValue() != null && !event.getValue().equals(language)) {
            show(event.getValue());
          }
        });
  }

  private void saveIf(boolean typed) {
    if (typed) {
      save();
    }
  }

  private void show(LanguageTag next) {
    language = next;
    words.show(next);
    questions.show(next);
  }

  private void offerLanguages() {
    var offered =
        PageLanguage.OFFERED.stream().filter(terms.languages().getValue()::contains).toList();
    if (!offered.contains(language) && !offered.isEmpty()) {
      show(offered.getFirst());
    }
    languageChoice.setItems(offered);
    languageChoice.setValue(language);
    languageChoice.setVisible(offered.size() > 1);
  }
}
