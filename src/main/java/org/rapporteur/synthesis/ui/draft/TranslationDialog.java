package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Refusal;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.translation.ForeignWords;
import org.rapporteur.synthesis.translation.QuotationTranslation;
import org.rapporteur.synthesis.translation.QuotedWords;
import org.rapporteur.synthesis.translation.TranslationChanged;
import org.rapporteur.synthesis.translation.TranslationDraft;
import org.rapporteur.synthesis.translation.TranslationService;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.uikit.Notice;

/// Translates one quotation into the language of the report. The translation of nothing is removed.
class TranslationDialog extends Dialog {

  private final transient Desk desk;
  private final transient ParagraphId paragraph;
  private final transient QuotedWords of;
  private final Div answer = new Div();
  private final TextArea text = new TextArea();
  private final TextField translator = new TextField();
  private transient @Nullable QuotationTranslation seen;

  TranslationDialog(
      Desk desk, ParagraphId paragraph, QuotedWords of, String words, ForeignWords foreign) {
    this.desk = desk;
    this.paragraph = paragraph;
    this.of = of;
    seen = foreign.translation();
    String comment = CommentLinks.reference(of.comment());
    setHeaderTitle(
        getTranslation(
            "synthesis.desk.translation",
            comment,
            foreign.language().locale().getDisplayLanguage(getLocale())));
    setCloseOnOutsideClick(false);
    var quoted = new Paragraph(words);
    quoted
        .getElement()
        .setAttribute("lang", foreign.language().value())
        .setAttribute("dir", foreign.language().direction());
    text.setLabel(getTranslation("synthesis.desk.translation.text", comment));
    text.setHelperText(getTranslation("synthesis.desk.translation.how"));
    text.setMaxLength(TranslationService.MAX_TEXT);
    translator.setLabel(getTranslation("synthesis.desk.translation.by", comment));
    translator.setMaxLength(TranslationService.MAX_TRANSLATOR);
    text.setValue(seen == null ? "" : seen.text());
    translator.setValue(seen == null ? desk.viewer().name() : seen.translator());
    desk.guard().watch(text);
    var form = new FormLayout(text, translator);
    form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
    add(quoted, answer, form);
    var save = new Button(getTranslation("synthesis.desk.translation.save"), click -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    var cancel =
        new Button(getTranslation("synthesis.desk.cancel"), click -> desk.leave(this::close));
    getFooter().add(cancel, save);
    addDialogCloseActionListener(close -> desk.leave(this::close));
  }

  private void save() {
    answer.removeAll();
    text.setInvalid(false);
    translator.setInvalid(false);
    desk.guard().leave(java.util.List.of(text), this::saveAlone);
  }

  private void saveAlone() {
    try {
      desk.services()
          .translations()
          .save(
              desk.viewer(),
              desk.id(),
              paragraph,
              new TranslationDraft(of, seen, text.getValue(), translator.getValue()));
      close();
      desk.redraw().show(paragraph);
    } catch (TranslationChanged changed) {
      seen = changed.theirs().orElse(null);
      String comment = CommentLinks.reference(of.comment());
      answer.add(
          new Notice(Notice.Kind.WARN, desk.words(changed)),
          new Notice(
              Notice.Kind.INFO,
              seen == null
                  ? getTranslation("synthesis.desk.translation.gone", comment)
                  : getTranslation(
                      "synthesis.desk.translation.theirs",
                      comment,
                      seen.text(),
                      seen.translator())));
    } catch (InvalidInput refused) {
      showError(refused.field().equals("translator") ? translator : text, refused);
    } catch (Refusal refused) {
      showError(text, refused);
    }
  }

  private void showError(HasValidation field, Refusal refused) {
    field.setErrorMessage(desk.words(refused));
    field.setInvalid(true);
  }
}
