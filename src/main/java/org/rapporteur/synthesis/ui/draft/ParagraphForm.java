package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Refusal;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.draft.SynthesisSection;
import org.rapporteur.synthesis.editing.ParagraphChanged;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.SmallButton;
import org.rapporteur.synthesis.writing.ParagraphText;
import org.rapporteur.uikit.Notice;

/// A paragraph that is written: one of the draft, or a new one. What was typed stays until it is
/// saved.
class ParagraphForm extends Div {

  private final transient Desk desk;
  private final Div answer = new Div();
  private final ParagraphField field;
  private final transient LanguageTag language;
  private transient List<DraftSentence> seen = List.of();
  private int version;

  private ParagraphForm(Desk desk, ParagraphField field, LanguageTag language, SidePane side) {
    this.desk = desk;
    this.language = language;
    this.field = field;
    addClassName("edit");
    field.whenEntered(() -> side.writeInto(field));
    add(answer, field);
  }

  static ParagraphForm of(
      Desk desk, SynthesisDetails draft, SynthesisParagraph paragraph, SidePane side) {
    var field =
        new ParagraphField(
            desk,
            desk.text("synthesis.writing.text", paragraph.number()),
            ParagraphText.print(paragraph.sentences()),
            new CitationOffers(desk, draft, paragraph));
    var form = new ParagraphForm(desk, field, draft.language(), side);
    form.seen = paragraph.sentences();
    form.version = paragraph.version();
    form.addButtons(
        form.primary("synthesis.desk.save", () -> form.save(paragraph.id())),
        form.button(
            "synthesis.desk.cancel", () -> desk.leave(() -> desk.redraw().show(paragraph.id()))));
    side.writeInto(field);
    return form;
  }

  /// @param after the paragraph that it follows; absent for the first of a section
  static ParagraphForm ofNew(
      Desk desk,
      SynthesisDetails draft,
      SynthesisSection section,
      @Nullable ParagraphId after,
      SidePane side) {
    var field =
        new ParagraphField(
            desk,
            desk.text(label(section, after)),
            new ParagraphText("", List.of()),
            new CitationOffers(desk, draft, null));
    var form = new ParagraphForm(desk, field, draft.language(), side);
    form.addButtons(form.button("synthesis.desk.add-paragraph", () -> form.add(section, after)));
    return form;
  }

  private static String label(SynthesisSection section, @Nullable ParagraphId after) {
    if (after != null) {
      return "synthesis.desk.add-paragraph.text";
    }
    return section.kind() == SectionKind.SUMMARY
        ? "synthesis.summary.first"
        : "synthesis.annex.first";
  }

  ParagraphField field() {
    return field;
  }

  private void addButtons(Button... acts) {
    var buttons = new Div(acts);
    buttons.add(button("synthesis.desk.footnote.add", field::addFootnote));
    buttons.addClassName("row");
    add(buttons);
  }

  private void add(SynthesisSection section, @Nullable ParagraphId after) {
    save(
        null,
        () ->
            desk.services()
                .editing()
                .addParagraph(desk.viewer(), desk.id(), section.name(), after, field.typed()));
  }

  private void save(ParagraphId paragraph) {
    save(
        paragraph,
        () -> {
          desk.services()
              .editing()
              .writeText(desk.viewer(), desk.seen(paragraph, version), field.typed());
          return paragraph;
        });
  }

  /// Saves the paragraph and shows it, or says at the text why not.
  private void save(@Nullable ParagraphId paragraph, Supplier<ParagraphId> save) {
    desk.guard()
        .leave(
            field.fields(),
            () -> {
              answer.removeAll();
              try {
                desk.redraw().show(save.get());
              } catch (ParagraphChanged changed) {
                merge(paragraph, changed);
              } catch (InvalidInput | NotFound refused) {
                field.showError(desk.words(refused));
              } catch (Refusal refused) {
                answer.add(new Notice(Notice.Kind.BAD, desk.words(refused)));
              }
            });
  }

  /// Puts the changes of somebody else into the text, which is saved over theirs then.
  private void merge(@Nullable ParagraphId paragraph, ParagraphChanged changed) {
    answer.add(
        new Notice(Notice.Kind.WARN, desk.words(changed)),
        new Notice(Notice.Kind.INFO, getTranslation("synthesis.desk.theirs", changed.theirs())));
    desk.services()
        .drafts()
        .find(desk.viewer(), desk.id())
        .filter(draft -> paragraph != null)
        .flatMap(draft -> draft.paragraph(Objects.requireNonNull(paragraph)))
        .ifPresent(
            now -> {
              field.show(
                  field
                      .typed()
                      .merge(
                          seen,
                          now.sentences(),
                          words -> desk.services().splitter().split(words, language)));
              seen = now.sentences();
              version = now.version();
            });
  }

  private Button primary(String key, Runnable act) {
    var button = button(key, act);
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }

  private Button button(String key, Runnable act) {
    return SmallButton.of(getTranslation(key), act);
  }
}
