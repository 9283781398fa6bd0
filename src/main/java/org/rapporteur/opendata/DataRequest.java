package org.rapporteur.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.snapshot.CommentFilter;

/// A request for the data of a consultation or of one edition of its report.
///
/// @param edition number of the edition; null for the current data of the consultation
record DataRequest(
    ConsultationDetails consultation, @Nullable Integer edition, CommentFilter filter) {

  ConsultationId id() {
    return consultation.id();
  }

  List<QuestionDetails> questions() {
    return consultation.questions().stream()
        .filter(each -> filter.question() == null || filter.question() == each.number())
        .toList();
  }

  /// Lists the filter as URL parameters, such as "group=civil-society".
  List<String> filterParameters() {
    return Stream.of(
            part("question=", filter.question()),
            part("group=", groupCode()),
            part("language=", filter.language()),
            part("from=", filter.from()),
            part("before=", filter.before()))
        .filter(parameter -> !parameter.isEmpty())
        .toList();
  }

  /// Returns a file name of ASCII letters, digits and hyphens.
  String fileName(String extension) {
    return consultation.slug()
        + (edition == null ? "-data" : "-report-" + edition)
        + part("-question-", filter.question())
        + part("-", groupCode())
        + part("-", filter.language())
        + part("-from-", day(filter.from()))
        + part("-before-", day(filter.before()))
        + "."
        + extension;
  }

  private @Nullable String groupCode() {
    return filter.group() == null ? null : TableRows.code(filter.group());
  }

  private static @Nullable LocalDate day(@Nullable Instant time) {
    return time == null ? null : LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  private static String part(String prefix, @Nullable Object value) {
    return value == null ? "" : prefix + value;
  }
}
