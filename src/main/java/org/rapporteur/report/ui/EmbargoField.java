package org.rapporteur.report.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
    // Otherwise the field takes no typed text on narrow and enlarged screens.
    setAutoOpen(false);
    setStep(Duration.ofMinutes(15));
    setLocale(getLocale().getLanguage().equals("en") ? Locale.UK : getLocale());
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
