package org.rapporteur.consultation.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rapporteur.shared.Messages;

/// Where a consultation stands, in words and as the style class of `.state`: "Open, closes in 12
/// days".
public record Standing(String tone, String words) {

  /// Beyond this, days left say less than the date beside them.
  private static final long COUNTED_DAYS = 90;

  private static final long SOON_DAYS = 14;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  public static Standing of(
      Phase phase, Schedule schedule, Instant now, Messages messages, Locale locale) {
    return switch (phase) {
      case DRAFT -> new Standing("wait", messages.text(locale, phase.key()));
      case ANNOUNCED ->
          new Standing("wait", words("opens", schedule.opensAt(), now, messages, locale));
      case OPEN ->
          new Standing(
              days(schedule.closesAt(), now) <= SOON_DAYS ? "soon" : "open",
              words("closes", schedule.closesAt(), now, messages, locale));
      case CLOSED, REPORTED, ARCHIVED, WITHDRAWN ->
          new Standing("done", messages.text(locale, phase.key()));
    };
  }

  /// Per cent of the time for comments that has passed.
  public static int elapsed(Schedule schedule, Instant now) {
    var from = schedule.opensAt();
    var until = schedule.closesAt();
    if (from == null || until == null || !now.isAfter(from)) {
      return 0;
    }
    long whole = Math.max(1, Duration.between(from, until).toSeconds());
    return (int) Math.min(100, 100 * Duration.between(from, now).toSeconds() / whole);
  }

  /// "in 12 days", "today at 18:00", or nothing where it is far away.
  public static String left(
      @org.jspecify.annotations.Nullable Instant moment,
      Instant now,
      Messages messages,
      Locale locale) {
    if (moment == null || !moment.isAfter(now) || days(moment, now) > COUNTED_DAYS) {
      return "";
    }
    return days(moment, now) == 0
        ? messages.text(
            locale, "consultation.left.today", TIME.format(moment.atOffset(ZoneOffset.UTC)))
        : messages.text(locale, "consultation.left.days", days(moment, now));
  }

  private static String words(
      String what,
      @org.jspecify.annotations.Nullable Instant moment,
      Instant now,
      Messages messages,
      Locale locale) {
    String left = left(moment, now, messages, locale);
    String key = "consultation.standing." + what;
    return left.isEmpty() ? messages.text(locale, key + ".far") : messages.text(locale, key, left);
  }

  private static long days(@org.jspecify.annotations.Nullable Instant moment, Instant now) {
    return moment == null ? Long.MAX_VALUE : Duration.between(now, moment).toDays();
  }
}
