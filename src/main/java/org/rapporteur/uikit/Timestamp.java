package org.rapporteur.uikit;

import com.vaadin.flow.component.HtmlComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// A moment, always absolute and in UTC: 30 September 2009, 18:00 (UTC).
public class Timestamp extends HtmlComponent {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  public Timestamp(Instant moment) {
    super("time");
    getElement().setAttribute("datetime", moment.truncatedTo(ChronoUnit.SECONDS).toString());
    getElement().setText(words(moment, getLocale()));
  }

  /// The moment's day and time with its zone.
  public static String words(Instant moment, Locale locale) {
    var utc = moment.atOffset(ZoneOffset.UTC);
    return date(moment, locale) + ", " + TIME.format(utc) + " (UTC)";
  }

  /// The day alone.
  public static String date(Instant moment, Locale locale) {
    return date(LocalDate.ofInstant(moment, ZoneOffset.UTC), locale);
  }

  public static String date(LocalDate day, Locale locale) {
    return DATE.withLocale(form(locale)).format(day);
  }

  // The United Nations write the day before the month, as British English does.
  private static Locale form(Locale locale) {
    return locale.getLanguage().equals("en") ? Locale.UK : locale;
  }
}
