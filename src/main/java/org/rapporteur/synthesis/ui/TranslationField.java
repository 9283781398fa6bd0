package org.rapporteur.synthesis.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotFound;
import org.rapporteur.synthesis.ParagraphId;
import org.rapporteur.synthesis.TranslationService;
import org.rapporteur.synthesis.translation.QuotationTranslation;
import org.rapporteur.synthesis.translation.QuotedWords;
import org.rapporteur.synthesis.translation.TranslationChanged;
import org.rapporteur.synthesis.translation.TranslationDraft;
import org.rapporteur.uikit.Notice;

/// The translation of one quotation being written by a person, and who that is.
class TranslationField extends FieldSet {

  private final transient QuotedWords of;
  private final Div answer = new Div();
  private final TextArea text = new TextArea();
  private final TextField translator = new TextField();
  private transient @Nullable QuotationTranslation seen;

  /// @param saved absent where nobody has translated the words yet
  /// @param editor stands as the translator until another is named
  TranslationField(
      QuotedWords of, int sentence, @Nullable QuotationTranslation saved, String editor) {
    this.of = of;
    this.seen = saved;
    text.setLabel(getTranslation("synthesis.desk.translation.text", comment(), sentence));
    text.setHelperText(getTranslation("synthesis.desk.translation.how"));
    text.setMaxLength(TranslationService.MAX_TEXT);
    text.setWidthFull();
    text.setValue(saved == null ? "" : saved.text());
    translator.setLabel(getTranslation("synthesis.desk.translation.by", comment(), sentence));
    translator.setMaxLength(TranslationService.MAX_TRANSLATOR);
    translator.setWidthFull();
    translator.setValue(saved == null ? editor : saved.translator());
  }

  /// Shows the words above, in their own language.
  TranslationField of(String words, LanguageTag language, int sentence) {
    setLegendText(
        getTranslation(
            "synthesis.desk.translation",
            comment(),
            sentence,
            language.locale().getDisplayLanguage(getLocale())));
    var quoted = new Paragraph(words);
    quoted
        .getElement()
        .setAttribute("lang", language.value())
        .setAttribute("dir", language.direction());
    add(quoted, answer, text, translator);
    return this;
  }

  private String comment() {
    return "C" + of.comment();
  }

  boolean isOf(QuotedWords words) {
    return of.equals(words);
  }

  /// Saves what was typed, where anything was. Whether it stands now: where it does not, the field
  /// says why and keeps it.
  boolean save(Desk desk, ParagraphId paragraph) {
    answer.removeAll();
    text.setInvalid(false);
    translator.setInvalid(false);
    var typed = change();
    if (typed.isEmpty()) {
      return true;
    }
    try {
      show(
          desk.services()
              .translations()
              .save(desk.viewer(), desk.consultation().id(), paragraph, typed.get())
              .orElse(null));
      return true;
    } catch (InvalidInput refused) {
      say(refused.field().equals("translator") ? translator : text, desk.words(refused));
    } catch (TranslationChanged changed) {
      answer.add(
          new Notice(Notice.Kind.WARN, desk.words(changed)),
          new Notice(Notice.Kind.INFO, theirs(changed)));
      seen = changed.theirs().orElse(null);
    } catch (NotFound gone) {
      if (text.getValue().isBlank()) {
        return true;
      }
      say(text, getTranslation("synthesis.desk.translation.unquoted"));
    }
    return false;
  }

  /// Puts the focus where something is to be put right.
  void takeUpAgain() {
    if (translator.isInvalid()) {
      translator.focus();
    } else {
      text.focus();
    }
  }

  /// Nothing where it stands so already.
  String typed() {
    return change().map(TranslationDraft::text).orElse("");
  }

  private Optional<TranslationDraft> change() {
    boolean stands =
        seen == null
            ? text.getValue().isBlank()
            : seen.text().equals(text.getValue())
                && seen.translator().equals(translator.getValue());
    return stands
        ? Optional.empty()
        : Optional.of(new TranslationDraft(of, seen, text.getValue(), translator.getValue()));
  }

  /// As it was stored, which may differ in its spaces from what was typed.
  private void show(@Nullable QuotationTranslation stored) {
    seen = stored;
    text.setValue(stored == null ? "" : stored.text());
    if (stored != null) {
      translator.setValue(stored.translator());
    }
  }

  private String theirs(TranslationChanged changed) {
    return changed
        .theirs()
        .map(
            stands ->
                getTranslation(
                    "synthesis.desk.translation.theirs",
                    comment(),
                    stands.text(),
                    stands.translator()))
        .orElseGet(() -> getTranslation("synthesis.desk.translation.gone", comment()));
  }

  private static void say(HasValidation field, String words) {
    field.setErrorMessage(words);
    field.setInvalid(true);
  }
}
