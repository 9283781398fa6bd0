package org.rapporteur.consultation.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.Messages;

/// The status label of a consultation, such as "Open, closes in 12 days".
///
/// @param tone the style class of the label
public record ConsultationStatus(String tone, String text) {

  /// A moment after this time is not shown as a number of days.
  private static final long MAX_COUNTED_DAYS = 90;

  /// A consultation that closes within this time has the tone `soon`.
  private static final long SOON_DAYS = 14;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  public static ConsultationStatus describe(
      Phase phase, Schedule schedule, Instant now, Messages messages, Locale locale) {
    return switch (phase) {
      case DRAFT -> new ConsultationStatus("wait", messages.text(locale, phase.key()));
      case ANNOUNCED ->
          new ConsultationStatus("wait", label("opens", schedule.opensAt(), now, messages, locale));
      case OPEN ->
          new ConsultationStatus(
              daysUntil(schedule.closesAt(), now) <= SOON_DAYS ? "soon" : "open",
              label("closes", schedule.closesAt(), now, messages, locale));
      case CLOSED, REPORTED, ARCHIVED, WITHDRAWN ->
          new ConsultationStatus("done", messages.text(locale, phase.key()));
    };
  }

  /// Returns how much of the time between opening and closing has passed, from 0 to 100 percent.
  public static int elapsedPercent(Schedule schedule, Instant now) {
    var opensAt = schedule.opensAt();
    var closesAt = schedule.closesAt();
    if (opensAt == null || closesAt == null || !now.isAfter(opensAt)) {
      return 0;
    }
    long totalSeconds = Math.max(1, Duration.between(opensAt, closesAt).toSeconds());
    return (int) Math.min(100, 100 * Duration.between(opensAt, now).toSeconds() / totalSeconds);
  }

  /// Returns a text such as "in 12 days". Empty if the moment is past or more than 90 days away.
  public static String remainingTime(
      @Nullable Instant moment, Instant now, Messages messages, Locale locale) {
    if (moment == null || !moment.isAfter(now) || daysUntil(moment, now) > MAX_COUNTED_DAYS) {
      return "";
    }
    return daysUntil(moment, now) == 0
        ? messages.text(
            locale, "consultation.remaining.today", TIME.format(moment.atOffset(ZoneOffset.UTC)))
        : messages.text(locale, "consultation.remaining.days", daysUntil(moment, now));
  }

  private static String label(
      String keySuffix, @Nullable Instant moment, Instant now, Messages messages, Locale locale) {
    String remaining = remainingTime(moment, now, messages, locale);
    String key = "consultation.status." + keySuffix;
    return remaining.isEmpty()
        ? messages.text(locale, key + ".far")
        : messages.text(locale, key, remaining);
  }

  private static long daysUntil(@Nullable Instant moment, Instant now) {
    return moment == null ? Long.MAX_VALUE : Duration.between(now, moment).toDays();
  }
}
