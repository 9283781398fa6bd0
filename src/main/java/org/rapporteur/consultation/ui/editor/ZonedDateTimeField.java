package org.rapporteur.consultation.ui.editor;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.DateFields;

/// A date and time field in a time zone, with the UTC time below.
class ZonedDateTimeField extends DateTimePicker {

  private ZoneId zone;

  ZonedDateTimeField(String labelKey, ZoneId zone, @Nullable Instant initialValue) {
    this.zone = zone;
    setLabel(getTranslation(labelKey));
    setDatePlaceholder(getTranslation("consultation.editor.date"));
    setTimePlaceholder(getTranslation("consultation.editor.time"));
    // Vaadin adds the field's label before these texts.
    setDateAriaLabel(getTranslation("consultation.editor.date"));
    setTimeAriaLabel(getTranslation("consultation.editor.time"));
    setStep(Duration.ofMinutes(15));
    DateFields.configure(this);
    addValueChangeListener(event -> showUtc());
    if (initialValue != null) {
      setValue(LocalDateTime.ofInstant(initialValue, zone));
    }
    showUtc();
  }

  /// Changes the time zone of the entered local time. The local time remains, the instant changes.
  void setZone(ZoneId newZone) {
    zone = newZone;
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
    var instant = instant();
    setHelperText(
        instant == null
            ? getTranslation("consultation.editor.no-time")
            : UtcTime.format(instant, getLocale()));
  }
}
