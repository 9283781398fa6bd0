package org.rapporteur.synthesis.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.synthesis.removal.RemovedTexts;

/// A random sample of statements that a language model coded. A person codes it without seeing the
/// model's codes.
@Entity
class ModelSample {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private long consultationId;
  private int run;
  private String model;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<SampledPoint> points;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<SampledStatement> statements;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected ModelSample() {}

  ModelSample(
      ConsultationId consultation,
      int run,
      String model,
      List<SampledPoint> points,
      List<SampledStatement> statements) {
    this.consultationId = consultation.value();
    this.run = run;
    this.model = model;
    this.points = List.copyOf(points);
    this.statements = List.copyOf(statements);
  }

  String model() {
    return model;
  }

  /// True if the model would code with the same codebook.
  boolean isFor(String name, List<SampledPoint> codebook) {
    return model.equals(name) && points.equals(codebook);
  }

  void code(int index, PointCode code) {
    if (index < 0 || index >= statements.size()) {
      throw new InvalidInput("model-sample.statement", "statement");
    }
    var statement = statements.get(index);
    String point = code.point();
    if (point != null
        && points.stream()
            .noneMatch(p -> p.id().equals(point) && p.question() == statement.question())) {
      throw new InvalidInput("model-sample.point", "point");
    }
    var changed = new ArrayList<>(statements);
    changed.set(index, statement.coded(code));
    statements = List.copyOf(changed);
  }

  boolean isComplete() {
    return !statements.isEmpty()
        && statements.stream().allMatch(statement -> statement.person() != null);
  }

  SampleAgreement agreement() {
    return SampleAgreement.of(points, statements);
  }

  /// Removes statements that may not be read any more.
  void remove(RemovedTexts removed) {
    var left =
        statements.stream()
            .filter(one -> !removed.contains(one.comment(), one.revision(), one.text()))
            .toList();
    if (left.size() < statements.size()) {
      statements = left;
    }
  }

  /// Has no codes of the model until a person has coded all statements.
  ModelSampleDetails details(double minKappa) {
    boolean isComplete = isComplete();
    return new ModelSampleDetails(
        model,
        points,
        statements.stream()
            .map(
                one ->
                    new ModelSampleDetails.Unit(
                        one.question(), one.comment(), one.text(), one.person()))
            .toList(),
        isComplete ? agreement() : null,
        minKappa);
  }
}
