package org.rapporteur.synthesis.ui.points;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Refusal;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.vocabulary.VocabularyChanged;
import org.rapporteur.synthesis.vocabulary.VocabularyDetails;
import org.rapporteur.synthesis.vocabulary.VocabularyService;
import org.rapporteur.synthesis.vocabulary.VocabularyUse;
import org.rapporteur.uikit.Toast;

/// Where the secretariat types or pastes its terms, and says what runs do with them. What cannot be
/// read is named by its line and stays as it was typed.
class VocabularyForm extends Div {

  private final transient Desk desk;
  private final transient Runnable saved;
  private int seen;
  private final RadioButtonGroup<VocabularyUse> use = new RadioButtonGroup<>();
  private final TextArea terms = new TextArea();

  VocabularyForm(Desk desk, VocabularyDetails found, Runnable saved) {
    this.desk = desk;
    this.saved = saved;
    this.seen = found.version();
    use.setLabel(getTranslation("synthesis.vocabulary.use"));
    use.setItems(VocabularyUse.values());
    use.setItemLabelGenerator(one -> getTranslation(one.key()));
    use.setValue(found.use());
    terms.setLabel(getTranslation("synthesis.vocabulary.terms"));
    terms.setHelperText(getTranslation("synthesis.vocabulary.terms.note"));
    terms.setMaxLength(VocabularyService.MOST_CHARACTERS);
    terms.setMaxRows(20);
    terms.setMinRows(6);
    terms.setWidthFull();
    terms.setValue(found.content());
    terms.addValueChangeListener(change -> terms.setInvalid(false));
    var example = new Pre(getTranslation("synthesis.vocabulary.example"));
    example.addClassName("small");
    var save = new Button(getTranslation("synthesis.vocabulary.save"), click -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    var note = new Paragraph(getTranslation("synthesis.vocabulary.save.note"));
    note.addClassNames("small", "muted");
    var lead = new Paragraph(getTranslation("synthesis.vocabulary.example.label"));
    lead.addClassName("small");
    addClassName("edit");
    add(terms, new Div(lead, example), use, save, note);
  }

  private void save() {
    try {
      int count =
          desk.services()
              .vocabularies()
              .save(desk.viewer(), desk.id(), seen, use.getValue(), terms.getValue());
      saved.run();
      Toast.show(getTranslation("synthesis.vocabulary.saved", count));
    } catch (InvalidInput refused) {
      terms.setErrorMessage(desk.words(refused));
      terms.setInvalid(true);
      terms.focus();
    } catch (VocabularyChanged refused) {
      // Whoever saves again has been told that it replaces what is there now.
      seen = desk.services().vocabularies().get(desk.viewer(), desk.id()).version();
      terms.setErrorMessage(desk.words(refused));
      terms.setInvalid(true);
      terms.focus();
    } catch (Refusal refused) {
      Toast.showError(desk.words(refused));
    }
  }
}
