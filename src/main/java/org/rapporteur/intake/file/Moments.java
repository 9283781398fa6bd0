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
import java.util.Optional;

/// Times as files write them: ISO 8601, with a blank for the T if need be. Without an offset they
/// are UTC, without a time they are midnight.
final class Moments {

  private static final DateTimeFormatter FORM =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendPattern("[XXXXX][XX][X]")
          .toFormatter(java.util.Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /// Before this nobody consulted by computer; such dates are errors of an export.
  private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

  private Moments() {}

  static Optional<Instant> read(String cell) {
    String text =
        cell.strip().replaceFirst("(?<=\\d)[ t](?=\\d)", "T").replaceFirst(" (?=[+Z-])", "");
    try {
      var parsed = FORM.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      var moment =
          switch (parsed) {
            case OffsetDateTime there -> there.toInstant();
            case LocalDateTime utc -> utc.toInstant(ZoneOffset.UTC);
            case LocalDate day -> day.atStartOfDay().toInstant(ZoneOffset.UTC);
            default -> throw new IllegalStateException("Not asked for: " + parsed);
          };
      return Optional.of(moment.truncatedTo(ChronoUnit.MICROS))
          .filter(m -> m.isAfter(EARLIEST) && m.isBefore(LATEST));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
