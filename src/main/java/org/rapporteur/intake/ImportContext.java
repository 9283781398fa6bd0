package org.rapporteur.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.comment.ImportedAuthor;
import org.rapporteur.discussion.comment.ImportedComment;
import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.intake.file.Contribution;
import org.rapporteur.intake.file.GroupNames;
import org.rapporteur.intake.file.LanguageNames;
import org.rapporteur.intake.file.Survey;
import org.rapporteur.shared.LanguageTag;

/// What the rows of one import mean in one consultation: its questions, and what the file's words
/// for groups, countries and languages stand for.
final class ImportContext {

  private final ConsultationDetails consultation;
  private final Survey survey;
  private final Countries countries;
  private final String unnamed;
  private final Map<String, StakeholderGroup> groups;
  private final Map<Integer, QuestionId> questions = new HashMap<>();
  private final Map<String, Optional<CountryCode>> countriesRead = new HashMap<>();
  private final Map<String, Optional<LanguageTag>> languagesRead = new HashMap<>();

  ImportContext(
      ConsultationDetails consultation,
      Survey survey,
      Countries countries,
      Map<String, StakeholderGroup> groups,
      String unnamed) {
    this.consultation = consultation;
    this.survey = survey;
    this.countries = countries;
    this.groups = groups;
    this.unnamed = unnamed;
    consultation.questions().forEach(q -> questions.put(q.number(), q.id()));
    // A row need not name the only question there is.
    questions.put(0, consultation.questions().getFirst().id());
  }

  ConsultationDetails consultation() {
    return consultation;
  }

  String source() {
    return survey.hash();
  }

  boolean mayHave(String id) {
    return survey.mayHave(id);
  }

  QuestionId question(Contribution row) {
    var question = questions.get(row.question());
    if (question == null) {
      throw new IllegalStateException("Line " + row.line() + " names question " + row.question());
    }
    return question;
  }

  Optional<CountryCode> country(Contribution row) {
    return countriesRead.computeIfAbsent(row.country(), countries::byName);
  }

  ImportedComment comment(
      Contribution row, @Nullable CommentId parent, @Nullable Integer parentInBatch) {
    return new ImportedComment(
        question(row),
        parent,
        parentInBatch,
        author(row),
        languagesRead.computeIfAbsent(row.language(), LanguageNames::read).orElse(null),
        row.createdAt(),
        row.text(),
        row.agree(),
        row.disagree());
  }

  /// The same name of the same organization is one contributor, an organization without a name
  /// another; of rows that name nobody each is its own.
  private ImportedAuthor author(Contribution row) {
    var country = country(row).orElse(null);
    var group = groups.getOrDefault(row.group(), GroupNames.guess(row.group()));
    var affiliation =
        new Affiliation(
            group,
            country,
            countries.regionOf(group, country),
            row.organization().isEmpty() ? null : row.organization());
    if (!row.author().isEmpty()) {
      return new ImportedAuthor(
          "name\n" + row.author() + "\n" + row.organization(), row.author(), affiliation);
    }
    return row.organization().isEmpty()
        ? new ImportedAuthor("row\n" + row.id(), unnamed, affiliation)
        : new ImportedAuthor(
            "organization\n" + row.organization(), row.organization(), affiliation);
  }
}
