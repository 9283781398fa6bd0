package org.rapporteur.report.data;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.report.data.PublicData.QuestionTitle;

/// What was asked, in each language in which it was.
final class QuestionTitles {

  private QuestionTitles() {}

  /// Of all questions where none is named.
  static List<QuestionTitle> of(ConsultationDetails consultation, @Nullable Integer question) {
    return consultation.questions().stream()
        .filter(asked -> question == null || question == asked.number())
        .flatMap(
            asked ->
                asked.title().versions().entrySet().stream()
                    .map(
                        version ->
                            new QuestionTitle(
                                asked.number(), version.getKey(), version.getValue())))
        .toList();
  }
}
