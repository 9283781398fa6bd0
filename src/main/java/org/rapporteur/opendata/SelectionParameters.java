package org.rapporteur.opendata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.snapshot.CommentFilter;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;

/// Reads a selection from the query of an address. What cannot be one is refused with what can.
record SelectionParameters(
    ConsultationDetails consultation, Map<String, ? extends List<String>> query) {

  /// Whose times the database can tell.
  private static final ValueRange YEARS = ValueRange.of(1_000, 9_999);

  CommentFilter selection() {
    var selection =
        new CommentFilter(
            one("question", this::question),
            one("group", SelectionParameters::group),
            one("language", SelectionParameters::language),
            one("from", text -> moment("from", text, 0)),
            // A day is meant to its end.
            one("to", text -> moment("to", text, 1)));
    if (selection.from() != null
        && selection.before() != null
        && !selection.from().isBefore(selection.before())) {
      throw new InvalidInput("data.order", "to");
    }
    return selection;
  }

  private <T> @Nullable T one(String name, Function<String, T> reading) {
    var given =
        query.entrySet().stream()
            .filter(parameter -> parameter.getKey().equals(name))
            .flatMap(parameter -> parameter.getValue().stream())
            .filter(value -> value != null && !value.isBlank())
            .toList();
    if (given.size() > 1) {
      throw new InvalidInput("data.twice", name);
    }
    return given.isEmpty() ? null : reading.apply(given.getFirst().strip());
  }

  private int question(String text) {
    var numbers = consultation.questions().stream().map(question -> question.number()).toList();
    return numbers.stream()
        .filter(number -> number.toString().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "data.question",
                    "question",
                    Map.of(
                        "known",
                        numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")))));
  }

  private static StakeholderGroup group(String text) {
    return Arrays.stream(StakeholderGroup.values())
        .filter(group -> Rows.code((Enum<?>) group).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "data.group",
                    "group",
                    Map.of(
                        "known",
                        Arrays.stream(StakeholderGroup.values())
                            .map(group -> Rows.code((Enum<?>) group))
                            .collect(Collectors.joining(", ")))));
  }

  private static LanguageTag language(String text) {
    try {
      return new LanguageTag(text);
    } catch (InvalidInput e) {
      throw new InvalidInput("data.language", "language");
    }
  }

  private static Instant moment(String field, String text, int days) {
    try {
      var moment =
          text.length() <= "2009-08-03".length()
              ? LocalDate.parse(text).plusDays(days).atStartOfDay().atOffset(ZoneOffset.UTC)
              : OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
      YEARS.checkValidValue(moment.getYear(), ChronoField.YEAR);
      return moment.toInstant();
    } catch (DateTimeException e) {
      throw new InvalidInput("data.moment", field);
    }
  }
}
