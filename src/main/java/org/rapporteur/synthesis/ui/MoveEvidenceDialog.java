package org.rapporteur.synthesis.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Refusal;
import org.rapporteur.synthesis.EvidenceMoving;
import org.rapporteur.synthesis.ParagraphChanged;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisParagraph;
import org.rapporteur.uikit.Toast;

/// Moves a citation from a sentence of a paragraph to one of the same or of another paragraph.
class MoveEvidenceDialog extends Dialog {

  private final transient Desk desk;
  private final transient SynthesisDetails draft;
  private final transient SynthesisParagraph from;
  private final int comment;
  private final Select<Integer> sentence = new Select<>();
  private final IntegerField toParagraph = new IntegerField();
  private final IntegerField toSentence = new IntegerField();

  MoveEvidenceDialog(Desk desk, SynthesisDetails draft, SynthesisParagraph from, int comment) {
    this.desk = desk;
    this.draft = draft;
    this.from = from;
    this.comment = comment;
    setHeaderTitle(getTranslation("synthesis.evidence.move", "C" + comment));
    var citing = citing();
    sentence.setLabel(getTranslation("synthesis.evidence.from"));
    sentence.setItems(citing);
    sentence.setItemLabelGenerator(at -> getTranslation("synthesis.desk.sentence", at));
    sentence.setValue(citing.getFirst());
    toParagraph.setLabel(getTranslation("synthesis.evidence.to.paragraph"));
    toParagraph.setValue(from.number());
    toSentence.setLabel(getTranslation("synthesis.evidence.to.sentence"));
    for (var field : List.of(toParagraph, toSentence)) {
      field.setMin(1);
      field.setWidthFull();
    }
    sentence.setWidthFull();
    add(new Div(sentence, toParagraph, toSentence));
    var act = new Button(getTranslation("synthesis.evidence.move", "C" + comment), c -> move());
    act.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("synthesis.desk.cancel"), c -> close()), act);
  }

  private List<Integer> citing() {
    return IntStream.rangeClosed(1, from.sentences().size())
        .filter(at -> from.sentences().get(at - 1).citedComments().contains(comment))
        .boxed()
        .toList();
  }

  private void move() {
    sentence.setInvalid(false);
    toParagraph.setInvalid(false);
    toSentence.setInvalid(false);
    var to = paragraph(toParagraph.getValue());
    if (to.isEmpty()) {
      say(toParagraph, getTranslation("synthesis.evidence.to.paragraph.form"));
      return;
    }
    Integer at = toSentence.getValue();
    if (at == null || at < 1 || at > to.get().sentences().size()) {
      say(
          toSentence,
          getTranslation("synthesis.evidence.to.sentence.form", to.get().sentences().size()));
      return;
    }
    try {
      desk.moving()
          .move(
              desk.viewer(),
              comment,
              new EvidenceMoving.Spot(desk.seen(from), sentence.getValue()),
              new EvidenceMoving.Spot(desk.seen(to.get()), at));
      close();
      desk.redraw().show(from.id());
    } catch (ParagraphChanged changed) {
      close();
      desk.redraw().show(from.id());
      Toast.showError(getTranslation("synthesis.evidence.changed"));
    } catch (InvalidInput refused) {
      if (refused.field().equals("sentence")) {
        sentence.setErrorMessage(desk.words(refused));
        sentence.setInvalid(true);
        sentence.focus();
      } else {
        say(toSentence, desk.words(refused));
      }
    } catch (Refusal refused) {
      say(toParagraph, desk.words(refused));
    }
  }

  private Optional<SynthesisParagraph> paragraph(@Nullable Integer number) {
    return draft.paragraphs().stream()
        .filter(paragraph -> number != null && paragraph.number() == number)
        .findFirst();
  }

  private static void say(IntegerField field, String words) {
    field.setErrorMessage(words);
    field.setInvalid(true);
    field.focus();
  }
}
