package org.rapporteur.consultation.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.rapporteur.uikit.Timestamp;

/// A moment typed in the time of a place, with UTC under it.
class MomentField extends DateTimePicker {

  private ZoneId zone;

  MomentField(String key, ZoneId zone, @Nullable Instant moment) {
    this.zone = zone;
    setLabel(getTranslation(key));
    setDatePlaceholder(getTranslation("consultation.editor.date"));
    setTimePlaceholder(getTranslation("consultation.editor.time"));
    // The component puts its own label before these.
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

  /// The clock on the wall stays as typed; the moment changes.
  void setZone(ZoneId other) {
    zone = other;
    showUtc();
  }

  @Nullable Instant moment() {
    return instant(getValue(), zone);
  }

  /// In the hour that summer time leaves out, the time is as much later as is left out; in the hour
  /// it repeats, the first is meant.
  static @Nullable Instant instant(@Nullable LocalDateTime local, ZoneId zone) {
    return local == null ? null : local.atZone(zone).toInstant();
  }

  private void showUtc() {
    var moment = moment();
    setHelperText(
        moment == null
            ? getTranslation("consultation.editor.moment.none")
            : Timestamp.words(moment, getLocale()));
  }
}
