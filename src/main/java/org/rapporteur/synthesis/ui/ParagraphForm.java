package org.rapporteur.synthesis.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.UncitedReason;
import org.rapporteur.language.TextSpan;
import org.rapporteur.synthesis.ArrangingService;
import org.rapporteur.synthesis.EditingService;
import org.rapporteur.synthesis.ParagraphChanged;
import org.rapporteur.synthesis.SentenceDraft;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisParagraph;
import org.rapporteur.synthesis.ThemeFinding;
import org.rapporteur.synthesis.translation.ForeignWords;
import org.rapporteur.synthesis.translation.QuotedWords;
import org.rapporteur.uikit.Notice;

/// A paragraph being edited, sentence by sentence. What was typed stays until it is saved, whoever
/// else saved meanwhile.
class ParagraphForm extends Div implements Writer {

  private static final int CHIPS = 8;

  private final transient Desk desk;
  private final transient SynthesisParagraph paragraph;
  private final SearchPane search;
  private final List<SentenceField> sentences = new ArrayList<>();
  private final List<TranslationField> translations = new ArrayList<>();
  private final SentenceField addition;
  private final Div answer = new Div();
  private SentenceField current;
  private int version;

  ParagraphForm(
      Desk desk, SynthesisDetails draft, SynthesisParagraph paragraph, SearchPane search) {
    this.desk = desk;
    this.paragraph = paragraph;
    this.search = search;
    this.version = paragraph.version();
    addition =
        field(getTranslation("synthesis.desk.add-sentence"), "", List.of())
            .noted(
                getTranslation("synthesis.desk.footnote.further"),
                getTranslation("synthesis.desk.footnote.add-further"),
                null);
    current = addition;
    addClassName("edit");
    add(answer);
    for (int at = 1; at <= paragraph.sentences().size(); at++) {
      add(sentence(at, paragraph.sentences().get(at - 1), draft.foreign()));
    }
    var save = new Button(getTranslation("synthesis.desk.save"), click -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
    var cancel =
        new Button(
            getTranslation("synthesis.desk.cancel"), click -> desk.redraw().show(paragraph.id()));
    cancel.addThemeVariants(ButtonVariant.SMALL);
    var buttons = new Div(save, cancel, small("synthesis.search", () -> search.open(this)));
    buttons.addClassName("row");
    add(addition, buttons);
    draft.themes().stream()
        .filter(theme -> theme.id().equals(paragraph.theme()))
        .findFirst()
        .ifPresent(theme -> add(naming(theme)));
  }

  private FieldSet naming(ThemeFinding theme) {
    var name = new TextField(getTranslation("synthesis.desk.theme.name"));
    name.setMaxLength(ArrangingService.MAX_NAME);
    name.setWidthFull();
    name.setValue(theme.label());
    var rename =
        small(
            "synthesis.desk.theme.rename",
            () ->
                attempt(
                    () ->
                        saveAnd(
                            () ->
                                desk.arranging()
                                    .rename(
                                        desk.viewer(),
                                        desk.consultation().id(),
                                        theme.id(),
                                        name.getValue()))));
    var fields = new FieldSet(getTranslation("synthesis.desk.theme"));
    fields.add(name, rename);
    return fields;
  }

  private FieldSet sentence(
      int at, DraftSentence sentence, Map<QuotedWords, ForeignWords> foreign) {
    var text =
        field(
                getTranslation("synthesis.desk.sentence", at),
                sentence.text(),
                sentence.citedComments())
            .noted(
                getTranslation("synthesis.desk.footnote", at),
                getTranslation("synthesis.desk.footnote.add", at),
                sentence.footnote());
    sentences.add(text);
    var acts = new Div();
    acts.addClassName("row");
    var comment = new TextField(getTranslation("synthesis.desk.cite.number", at));
    comment.setPlaceholder("C147");
    acts.add(comment, small("synthesis.desk.cite", () -> cite(at, comment)));
    var cited =
        sentence.citations().stream().map(c -> c.comment()).distinct().limit(CHIPS).toList();
    for (int number : cited) {
      acts.add(
          small(
              getTranslation("synthesis.desk.uncite", "C" + number),
              () -> act(() -> desk.editing().uncite(desk.viewer(), seen(), at, number))));
    }
    if (sentence.citations().isEmpty()) {
      acts.add(reason(at, sentence));
    }
    acts.add(
        small(
            getTranslation("synthesis.desk.remove-sentence", at),
            () -> act(() -> desk.editing().removeSentence(desk.viewer(), seen(), at))));
    if (at < paragraph.sentences().size()) {
      acts.add(
          small(
              getTranslation("synthesis.desk.split-after", at),
              () -> act(() -> desk.editing().split(desk.viewer(), seen(), at))));
    }
    var fields = new FieldSet(getTranslation("synthesis.desk.sentence", at));
    fields.add(text, acts);
    for (var quote : sentence.quotes()) {
      var words = QuotedWords.of(quote);
      var other = foreign.get(words);
      if (other != null && translations.stream().noneMatch(field -> field.isOf(words))) {
        var field =
            new TranslationField(words, at, other.translation(), desk.viewer().name())
                .of(
                    new TextSpan(quote.start(), quote.end()).textIn(sentence.text()),
                    other.language(),
                    at);
        translations.add(field);
        fields.add(field);
      }
    }
    return fields;
  }

  private SentenceField field(String label, String saved, Collection<Integer> cited) {
    var field = new SentenceField(label, saved, cited);
    field.whenEntered(
        () -> {
          current = field;
          search.follow(this);
        });
    return field;
  }

  private Select<UncitedReason> reason(int at, DraftSentence sentence) {
    var reason = new Select<UncitedReason>();
    reason.setLabel(getTranslation("synthesis.desk.reason", at));
    reason.setItems(UncitedReason.values());
    reason.setItemLabelGenerator(r -> getTranslation(r.key()));
    reason.setValue(sentence.reason());
    reason.addValueChangeListener(
        change ->
            act(() -> desk.editing().giveReason(desk.viewer(), seen(), at, change.getValue())));
    return reason;
  }

  private void cite(int at, TextField field) {
    String typed = field.getValue().strip().replaceFirst("^[Cc]", "");
    field.setInvalid(false);
    if (!typed.matches("[0-9]{1,9}")) {
      field.setErrorMessage(getTranslation("synthesis.desk.cite.form"));
      field.setInvalid(true);
      field.focus();
      return;
    }
    act(() -> desk.editing().cite(desk.viewer(), seen(), at, Integer.parseInt(typed)));
  }

  /// What was typed so far is saved with whatever else is done, else drawing again would lose it:
  /// nothing of it, where somebody else was quicker.
  private void act(Runnable act) {
    attempt(
        () -> {
          desk.editing().hold(desk.viewer(), seen(), typed());
          saveAnd(act);
        });
  }

  private void save() {
    attempt(() -> saveAnd(() -> {}));
  }

  private void saveAnd(Runnable act) {
    write();
    answer.removeAll();
    var unsaved = translations.stream().filter(field -> !field.save(desk, paragraph.id())).toList();
    if (unsaved.isEmpty()) {
      act.run();
      desk.redraw().show(paragraph.id());
    } else {
      answer.add(
          new Notice(
              Notice.Kind.WARN,
              getTranslation("synthesis.desk.translation.unsaved", unsaved.size())));
      unsaved.getFirst().takeUpAgain();
    }
  }

  /// All sentences of the paragraph at once, and none of them twice. They come before the
  /// translations: what these are of may go with what is written.
  private void write() {
    var drafts = drafts();
    if (!drafts.isEmpty()) {
      version = desk.editing().write(desk.viewer(), seen(), drafts);
      sentences.forEach(SentenceField::isSaved);
      addition.empty();
    }
  }

  private List<SentenceDraft> drafts() {
    var drafts = new ArrayList<SentenceDraft>();
    for (int i = 0; i < sentences.size(); i++) {
      sentences.get(i).change(i + 1).ifPresent(drafts::add);
    }
    addition.further().ifPresent(drafts::add);
    return drafts;
  }

  private String typed() {
    return Stream.concat(
            Stream.of(SentenceDraft.words(drafts())),
            translations.stream().map(TranslationField::typed))
        .filter(words -> !words.isBlank())
        .collect(Collectors.joining(" "));
  }

  private void attempt(Runnable act) {
    desk.attempt(
        () -> {
          try {
            act.run();
          } catch (ParagraphChanged changed) {
            answer.removeAll();
            answer.add(
                new Notice(Notice.Kind.WARN, desk.words(changed)),
                new Notice(
                    Notice.Kind.INFO, getTranslation("synthesis.desk.theirs", changed.theirs())));
            desk.drafts()
                .find(desk.viewer(), desk.consultation().id())
                .flatMap(draft -> draft.paragraph(paragraph.id()))
                .filter(now -> now.sentences().size() >= sentences.size())
                .ifPresent(now -> version = now.version());
          }
        });
  }

  @Override
  public List<SentenceField> fields() {
    var fields = new ArrayList<>(sentences);
    fields.add(addition);
    return fields;
  }

  @Override
  public SentenceField current() {
    return current;
  }

  private EditingService.Seen seen() {
    return desk.seen(paragraph.id(), version);
  }

  private Button small(String words, Runnable act) {
    String text = words.startsWith("synthesis.") ? getTranslation(words) : words;
    return SmallButton.of(text, act);
  }
}
