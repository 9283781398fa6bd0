package org.rapporteur.consultation.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.time.UtcTime;

/// A date and time field in a time zone, with the UTC time below.
class ZonedDateTimeField extends DateTimePicker {

  private ZoneId zone;

  ZonedDateTimeField(String key, ZoneId zone, @Nullable Instant moment) {
    this.zone = zone;
    setLabel(getTranslation(key));
    setDatePlaceholder(getTranslation("consultation.editor.date"));
    setTimePlaceholder(getTranslation("consultation.editor.time"));
    // Vaadin adds the field's label before these texts.
    setDateAriaLabel(getTranslation("consultation.editor.date"));
    setTimeAriaLabel(getTranslation("consultation.editor.time"));
    setStep(Duration.ofMinutes(15));
    setLocale(getLocale().getLanguage().equals("en") ? java.util.Locale.UK : getLocale());
    addValueChangeListener(event -> showUtc());
    if (moment != null) {
      setValue(LocalDateTime.ofInstant(moment, zone));
    }
    showUtc();
  }

  /// Keeps the local time as entered; the instant changes.
  void setZone(ZoneId other) {
    zone = other;
    showUtc();
  }

  @Nullable Instant instant() {
    return toInstant(getValue(), zone);
  }

  /// At daylight saving changes, a skipped time moves forward by the gap, and a repeated time means
  /// the first occurrence.
  static @Nullable Instant toInstant(@Nullable LocalDateTime local, ZoneId zone) {
    return local == null ? null : local.atZone(zone).toInstant();
  }

  private void showUtc() {
    var moment = instant();
    setHelperText(
        moment == null
            ? getTranslation("consultation.editor.moment.none")
            : UtcTime.format(moment, getLocale()));
  }
}
