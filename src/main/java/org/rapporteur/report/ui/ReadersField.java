package org.rapporteur.report.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.report.preview.ReaderAddresses;

/// The addresses of readers, typed or pasted.
class ReadersField extends TextArea {

  ReadersField(String key, List<EmailAddress> known) {
    setLabel(getTranslation(key));
    setHelperText(getTranslation("report.preview.readers.hint", ReaderAddresses.MOST));
    addThemeName("helper-above-field");
    setValue(ReaderAddresses.lines(known));
    setMaxRows(10);
    setWidthFull();
    setManualValidation(true);
  }

  ReaderAddresses addresses() {
    return ReaderAddresses.of(getValue());
  }
}
