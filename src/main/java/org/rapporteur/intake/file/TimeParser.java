package org.rapporteur.intake.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/// Parses ISO 8601 times, also with a space instead of the T. A time without an offset is in UTC. A
/// date without a time is midnight in UTC.
final class TimeParser {

  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendPattern("[XXXXX][XX][X]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /// Earlier times are export errors, such as the epoch for a missing time.
  private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");

  /// Rejects years that the database cannot store, with a margin.
  private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

  private TimeParser() {}

  /// Returns empty if the cell contains no valid time.
  static Optional<Instant> parse(String cell) {
    String text =
        cell.strip().replaceFirst("(?<=\\d)[ t](?=\\d)", "T").replaceFirst(" (?=[+Z-])", "");
    try {
      var parsed =
          FORMAT.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      var instant =
          switch (parsed) {
            case OffsetDateTime withOffset -> withOffset.toInstant();
            case LocalDateTime utc -> utc.toInstant(ZoneOffset.UTC);
            case LocalDate day -> day.atStartOfDay().toInstant(ZoneOffset.UTC);
            default -> throw new IllegalStateException("Unexpected type: " + parsed);
          };
      return Optional.of(instant.truncatedTo(ChronoUnit.MICROS))
          .filter(time -> time.isAfter(EARLIEST) && time.isBefore(LATEST));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
