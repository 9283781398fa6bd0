package org.rapporteur.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.report.preview.PreviewDraft;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.ErrorSummary;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.Toast;

/// Opens a preview of the draft. What was typed stays until it is taken.
class PreviewForm extends Div {

  private final transient PreviewDesk desk;
  private final ErrorSummary summary = new ErrorSummary();
  private final Div problem = new Div();
  private final ReadersField readers;
  private final EmbargoField until = new EmbargoField("report.preview.until", null);
  private final TextArea note = new TextArea();
  private final DesignationFields designation;

  PreviewForm(PreviewDesk desk, List<EmailAddress> known) {
    this.desk = desk;
    readers = new ReadersField("report.preview.readers.field", known);
    designation = new DesignationFields(desk.designations().of(desk.viewer(), desk.id()));
    note.setLabel(getTranslation("report.preview.note.field"));
    note.setHelperText(getTranslation("report.preview.note.hint", PreviewDraft.MAX_NOTE));
    note.addThemeName("helper-above-field");
    note.setWidthFull();
    note.setManualValidation(true);
    var send = new Button(getTranslation("report.preview.send"), click -> open());
    send.addThemeVariants(ButtonVariant.PRIMARY);
    // What is opened twice would end the first at once.
    send.setDisableOnClick(true);
    send.addClickListener(click -> send.setEnabled(true));
    addClassNames("form", "preview-form");
    add(summary, problem, readers, until, note, designation, send);
  }

  private void open() {
    readers.setInvalid(false);
    until.setInvalid(false);
    note.setInvalid(false);
    problem.removeAll();
    if (until.moment() == null) {
      refuse(until, getTranslation("report.preview.until.missing"));
    }
    try {
      var draft = new PreviewDraft(readers.addresses(), until.moment(), note.getValue());
      var head = designation.designation();
      if (summary.showErrors()) {
        return;
      }
      desk.designations().keep(desk.viewer(), desk.id(), head);
      desk.previews().open(desk.viewer(), desk.id(), draft);
      desk.redraw().run();
      Toast.show(getTranslation("report.preview.opened"));
    } catch (InvalidInput refusal) {
      String sentence = desk.words(refusal);
      switch (refusal.field()) {
        case "until" -> refuse(until, sentence);
        case "note" -> refuse(note, sentence);
        default ->
            designation
                .refused(refusal)
                .ifPresentOrElse(field -> refuse(field, sentence), () -> refuse(readers, sentence));
      }
      summary.showErrors();
    } catch (Refusal refusal) {
      summary.showErrors();
      problem.add(new Notice(Notice.Kind.BAD, desk.words(refusal)));
    }
  }

  private <C extends Component & Focusable<?> & HasValidation> void refuse(
      C field, String sentence) {
    field.setErrorMessage(sentence);
    field.setInvalid(true);
    summary.addError(field, sentence);
  }
}
