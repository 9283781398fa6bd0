package org.rapporteur.synthesis.ui;

import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.TranslationService;
import org.rapporteur.synthesis.translation.QuotationTranslation;
import org.rapporteur.synthesis.translation.QuotedWords;
import org.rapporteur.synthesis.translation.TranslationDraft;

/// The translation of one quotation being written by a person, and who that is.
class TranslationField extends FieldSet {

  private final transient QuotedWords of;
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
    add(quoted, text, translator);
    return this;
  }

  String comment() {
    return "C" + of.comment();
  }

  boolean isOf(QuotedWords words) {
    return of.equals(words);
  }

  /// What is to be saved, where anything is.
  Optional<TranslationDraft> change() {
    boolean stands =
        seen == null
            ? text.getValue().isBlank()
            : seen.text().equals(text.getValue())
                && seen.translator().equals(translator.getValue());
    return stands
        ? Optional.empty()
        : Optional.of(new TranslationDraft(of, seen, text.getValue(), translator.getValue()));
  }

  void isSaved() {
    seen =
        text.getValue().isBlank()
            ? null
            : new QuotationTranslation(text.getValue().strip(), translator.getValue().strip());
  }

  /// It stands so by now; what is typed stays as it is.
  void saw(@Nullable QuotationTranslation standing) {
    seen = standing;
  }
}
