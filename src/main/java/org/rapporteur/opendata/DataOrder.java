package org.rapporteur.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.snapshot.CommentFilter;

/// What data are wanted of: a consultation as it is, or one edition of its report.
///
/// @param edition absent for the consultation as it is
record DataOrder(
    ConsultationDetails consultation, @Nullable Integer edition, CommentFilter selection) {

  /// How the selection was asked for, as "group=civil-society"; empty where there is none.
  List<String> selected() {
    var words = new ArrayList<String>();
    add(words, "question", selection.question());
    add(words, "group", selection.group() == null ? null : Rows.code((Enum<?>) selection.group()));
    add(words, "language", selection.language());
    add(words, "from", selection.from());
    add(words, "before", selection.before());
    return words;
  }

  /// Plain letters, digits and hyphens.
  String fileName(String extension) {
    var name = new StringBuilder(consultation.slug().value());
    name.append(edition == null ? "-data" : "-report-" + edition);
    if (selection.question() != null) {
      name.append("-question-").append(selection.question());
    }
    if (selection.group() != null) {
      name.append('-').append(Rows.code((Enum<?>) selection.group()));
    }
    if (selection.language() != null) {
      name.append('-').append(selection.language());
    }
    if (selection.from() != null) {
      name.append("-from-").append(day(selection.from()));
    }
    if (selection.before() != null) {
      name.append("-before-").append(day(selection.before()));
    }
    return name.append('.').append(extension).toString();
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  private static void add(List<String> words, String name, @Nullable Object value) {
    if (value != null) {
      words.add(name + "=" + value);
    }
  }
}
