package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Until when its author cannot post: the end of a day where the consultation is.
class SuspensionPart extends ActPart {

  private static final int LONGEST_DAYS = 365;

  private final DatePicker until = new DatePicker();
  private final ZoneId zone;

  SuspensionPart(String author, ZoneId zone, Instant now) {
    this.zone = zone;
    var today = now.atZone(zone).toLocalDate();
    until.setLabel(getTranslation("moderation.suspend.until", author));
    until.setHelperText(getTranslation("moderation.suspend.until.hint", zone.getId()));
    until.addThemeName("helper-above-field");
    until.setLocale(getLocale().getLanguage().equals("en") ? Locale.UK : getLocale());
    until.setMin(today);
    until.setMax(today.plusDays(LONGEST_DAYS));
    until.setManualValidation(true);
    until.setErrorMessage(getTranslation("refusal.suspension.until"));
    var note = new Paragraph(getTranslation("moderation.suspend.note"));
    note.addClassNames("small", "muted");
    add(until, note);
  }

  @Override
  boolean isComplete() {
    var day = until.getValue();
    boolean possible = day != null && isWithin(day);
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

  Instant until() {
    return lastMoment(until.getValue());
  }

  private boolean isWithin(LocalDate day) {
    return !day.isBefore(until.getMin()) && !day.isAfter(until.getMax());
  }

  private Instant lastMoment(@Nullable LocalDate day) {
    if (day == null) {
      throw new IllegalStateException("No day was chosen");
    }
    return day.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant();
  }
}
