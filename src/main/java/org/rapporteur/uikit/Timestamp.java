package org.rapporteur.uikit;

import com.vaadin.flow.component.HtmlComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Date and time, always absolute and in UTC: 30 September 2009, 18:00 UTC.
public class Timestamp extends HtmlComponent {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  public Timestamp(Instant time) {
    super("time");
    getElement().setAttribute("datetime", time.truncatedTo(ChronoUnit.SECONDS).toString());
    getElement().setText(text(time, getLocale()));
  }

  public static String text(Instant time, Locale locale) {
    var utc = time.atOffset(ZoneOffset.UTC);
    return formatDate(time, locale) + ", " + TIME.format(utc) + " UTC";
  }

  public static String formatDate(Instant time, Locale locale) {
    return formatDate(LocalDate.ofInstant(time, ZoneOffset.UTC), locale);
  }

  public static String formatDate(LocalDate day, Locale locale) {
    return DATE.withLocale(formatLocale(locale)).format(day);
  }

  // The United Nations write the day before the month, like British English.
  private static Locale formatLocale(Locale locale) {
    return locale.getLanguage().equals("en") ? Locale.UK : locale;
  }
}
