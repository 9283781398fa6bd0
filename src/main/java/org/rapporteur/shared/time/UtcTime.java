package org.rapporteur.shared.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Formats date and time, always absolute and in UTC: 30 September 2009, 18:00 UTC.
public final class UtcTime {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private UtcTime() {}

  public static String format(Instant time, Locale locale) {
    return formatDate(time, locale) + ", " + TIME.format(time.atOffset(ZoneOffset.UTC)) + " UTC";
  }

  public static String formatDate(Instant time, Locale locale) {
    return formatDate(LocalDate.ofInstant(time, ZoneOffset.UTC), locale);
  }

  public static String formatDate(LocalDate day, Locale locale) {
    return DATE.withLocale(dayFirst(locale)).format(day);
  }

  /// Uses British English, because documents of the United Nations name the day before the month.
  public static Locale dayFirst(Locale locale) {
    return locale.getLanguage().equals("en") ? Locale.UK : locale;
  }
}
