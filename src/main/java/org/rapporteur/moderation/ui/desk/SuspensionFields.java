package org.rapporteur.moderation.ui.desk;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.rapporteur.uikit.DateFields;

/// The field for the last day of a suspension, in the consultation's time zone.
class SuspensionFields extends ActionFields {

  /// The service accepts suspensions of one year.
  private static final int MAX_DAYS = 365;

  private final DatePicker until = new DatePicker();
  private final ZoneId zone;

  SuspensionFields(String contributorName, ZoneId zone, Instant now) {
    this.zone = zone;
    var today = now.atZone(zone).toLocalDate();
    until.setLabel(getTranslation("moderation.suspend.until", contributorName));
    until.setHelperText(getTranslation("moderation.suspend.until.hint", zone.getId()));
    until.addThemeName("helper-above-field");
    DateFields.configure(until);
    until.setMin(today);
    until.setMax(today.plusDays(MAX_DAYS));
    until.setManualValidation(true);
    until.setErrorMessage(getTranslation("refusal.suspension.until"));
    var note = new Paragraph(getTranslation("moderation.suspend.note"));
    note.addClassNames("small", "muted");
    add(until, note);
  }

  @Override
  boolean validate() {
    var day = until.getValue();
    boolean possible = day != null && isAllowed(day);
    until.setInvalid(!possible);
    if (!possible) {
      until.focus();
    }
    return possible;
  }

  @Override
  void focus() {
    until.focus();
  }

  /// Returns the last second of the selected day.
  Instant until() {
    return endOfDay(until.getValue());
  }

  private boolean isAllowed(LocalDate day) {
    return !day.isBefore(until.getMin()) && !day.isAfter(until.getMax());
  }

  private Instant endOfDay(@Nullable LocalDate day) {
    if (day == null) {
      throw new IllegalStateException("No day was chosen");
    }
    return day.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant();
  }
}
