package org.rapporteur.uikit;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import org.rapporteur.shared.time.UtcTime;

/// Settings of all fields for dates. The calendar opens only by its button or the arrow key,
/// because on narrow and enlarged screens a field with an open calendar takes no typed text.
public final class DateFields {

  private DateFields() {}

  public static void configure(DatePicker field) {
    field.setLocale(UtcTime.dayFirst(field.getLocale()));
    field.setAutoOpen(false);
  }

  public static void configure(DateTimePicker field) {
    field.setLocale(UtcTime.dayFirst(field.getLocale()));
    field.setAutoOpen(false);
  }

  /// Formats a day as the field expects it, with the full year.
  public static String formatExample(DatePicker field, LocalDate day) {
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, field.getLocale());
    return DateTimeFormatter.ofPattern(pattern.replaceFirst("y+", "yyyy"), field.getLocale())
        .format(day);
  }
}
