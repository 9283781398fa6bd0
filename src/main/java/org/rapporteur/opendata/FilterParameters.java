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
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.snapshot.CommentFilter;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;

/// The URL parameters of a filter. A refusal of an unknown value lists the known values.
record FilterParameters(
    ConsultationDetails consultation, Map<String, ? extends List<String>> query) {

  /// The years that the database can store.
  private static final ValueRange YEARS = ValueRange.of(1_000, 9_999);

  CommentFilter toFilter() {
    var filter =
        new CommentFilter(
            parse("question", this::parseQuestion),
            parse("group", FilterParameters::parseGroup),
            parse("language", FilterParameters::parseLanguage),
            parse("from", text -> parseTime("from", text, 0)),
            // The filter includes the last day.
            parse("to", text -> parseTime("to", text, 1)));
    if (filter.from() != null
        && filter.before() != null
        && !filter.from().isBefore(filter.before())) {
      throw new InvalidInput("data.order", "to");
    }
    return filter;
  }

  private <T> @Nullable T parse(String name, Function<String, T> parser) {
    var parameters = query.containsKey(name) ? query.get(name) : List.<String>of();
    var values = parameters.stream().filter(value -> value != null && !value.isBlank()).toList();
    if (values.size() > 1) {
      throw new InvalidInput("data.twice", name);
    }
    return values.isEmpty() ? null : parser.apply(values.getFirst().strip());
  }

  private int parseQuestion(String text) {
    var known = consultation.questions().stream().map(QuestionDetails::number).toList();
    return findKnown("data.question", "question", text, known, String::valueOf);
  }

  private static StakeholderGroup parseGroup(String text) {
    return findKnown(
        "data.group", "group", text, Arrays.asList(StakeholderGroup.values()), TableRows::code);
  }

  private static <T> T findKnown(
      String code, String field, String text, List<T> known, Function<T, String> toText) {
    return known.stream()
        .filter(value -> toText.apply(value).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    code,
                    field,
                    Map.of("known", known.stream().map(toText).collect(Collectors.joining(", ")))));
  }

  private static LanguageTag parseLanguage(String text) {
    try {
      return new LanguageTag(text);
    } catch (InvalidInput e) {
      throw new InvalidInput("data.language", "language");
    }
  }

  private static Instant parseTime(String field, String text, int addedDays) {
    try {
      var time =
          text.length() <= "2009-08-03".length()
              ? LocalDate.parse(text).plusDays(addedDays).atStartOfDay().atOffset(ZoneOffset.UTC)
              : OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
      YEARS.checkValidValue(time.getYear(), ChronoField.YEAR);
      return time.toInstant();
    } catch (DateTimeException e) {
      throw new InvalidInput("data.moment", field);
    }
  }
}
