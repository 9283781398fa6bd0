package org.rapporteur.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.intake.file.QuestionsFile;
import org.rapporteur.intake.file.RowRules;

/// Creates the row rules of an import from its consultation.
final class ImportRowRules {

  private ImportRowRules() {}

  /// The rules of a consultation that has questions.
  static RowRules forConsultation(ConsultationDetails consultation, Instant now) {
    return new RowRules(
        consultation.terms().maxLength(),
        consultation.questions().stream().map(QuestionDetails::number).collect(Collectors.toSet()),
        now);
  }

  /// The rules of a consultation whose questions are imported too. With a file of questions, a row
  /// that names another question is rejected.
  static RowRules forNewQuestions(int maxLength, @Nullable Path questions, Instant now)
      throws IOException {
    Set<Integer> numbers =
        questions == null ? Set.of() : Set.copyOf(QuestionsFile.read(questions).keySet());
    return new RowRules(maxLength, numbers, now);
  }
}
