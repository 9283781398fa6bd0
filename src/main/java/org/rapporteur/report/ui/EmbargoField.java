package org.rapporteur.report.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.rapporteur.uikit.DateFields;

/// The moment at which an embargo ends, typed in UTC.
class EmbargoField extends DateTimePicker {

  EmbargoField(String key, @Nullable Instant moment) {
    setLabel(getTranslation(key));
    setHelperText(getTranslation("report.preview.until.hint"));
    // The component puts its own label before these.
    setDateAriaLabel(getTranslation("report.preview.until.date"));
    setTimeAriaLabel(getTranslation("report.preview.until.time"));
    setDatePlaceholder(getTranslation("report.preview.until.date"));
    setTimePlaceholder(getTranslation("report.preview.until.time"));
    setStep(Duration.ofMinutes(15));
    DateFields.configure(this);
    setManualValidation(true);
    if (moment != null) {
      setValue(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
    }
  }

  @Nullable Instant moment() {
    var typed = getValue();
    return typed == null ? null : typed.toInstant(ZoneOffset.UTC);
  }
}
