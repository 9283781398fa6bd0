package org.rapporteur.synthesis.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.rapporteur.analysis.codebook.QuestionThemes;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.model.LanguageModel;
import org.springframework.stereotype.Service;

/// Draws samples of what the language model coded, has people code them, and says whether counts
/// may rest on the model's codes.
@Service
public class ModelSampleService {

  private static final int SIZE = 60;
  private static final double MIN_LIMIT = 0.4;

  private final LanguageModel model;
  private final ModelSampleRepository samples;
  private final ModelKappaRepository limits;
  private final Transactions transactions;

  ModelSampleService(
      LanguageModel model,
      ModelSampleRepository samples,
      ModelKappaRepository limits,
      Transactions transactions) {
    this.model = model;
    this.samples = samples;
    this.limits = limits;
    this.transactions = transactions;
  }

  /// Draws a sample of the statements of a run, unless the last sample was coded by the same model
  /// with the same codebook.
  public void draw(
      ConsultationId consultation,
      int run,
      List<Statement> statements,
      List<QuestionThemes> themes) {
    var points = new ArrayList<SampledPoint>();
    var codes = new HashMap<String, List<PointCode>>();
    var questions = new HashSet<Integer>();
    for (var question : themes) {
      for (var theme : question.themes()) {
        for (var part : theme.parts()) {
          points.add(new SampledPoint(part.id(), question.question(), theme.label(), part.label()));
          for (var member : part.members()) {
            if (member.stance() != null) {
              questions.add(question.question());
              codes
                  .computeIfAbsent(member.statement(), s -> new ArrayList<>())
                  .add(new PointCode(part.id(), member.stance()));
            }
          }
        }
      }
    }
    var coded = points.stream().filter(point -> questions.contains(point.question())).toList();
    if (coded.isEmpty()) {
      return;
    }
    transactions.write(
        () -> {
          var last = samples.findByConsultationIdOrderByIdDesc(consultation.value());
          if (last.isEmpty() || !last.getFirst().isFor(model.name(), coded)) {
            samples.save(
                new ModelSample(
                    consultation,
                    run,
                    model.name(),
                    coded,
                    sample(run, statements, codes, questions)));
          }
        });
  }

  private static List<SampledStatement> sample(
      int run,
      List<Statement> statements,
      Map<String, List<PointCode>> codes,
      HashSet<Integer> questions) {
    var distinct = new HashSet<String>();
    var all = new ArrayList<Statement>();
    statements.stream()
        .filter(statement -> questions.contains(statement.question()))
        .filter(statement -> distinct.add(statement.standsAs()))
        .forEach(all::add);
    Collections.shuffle(all, new Random(run));
    return all.stream()
        .limit(SIZE)
        .map(
            statement ->
                new SampledStatement(
                    statement.question(),
                    statement.comment(),
                    statement.revision(),
                    statement.text(),
                    codes.getOrDefault(statement.standsAs(), List.of(PointCode.NONE)),
                    null))
        .toList();
  }

  /// Returns the last sample; empty if the model has not coded.
  public Optional<ModelSampleDetails> find(Viewer viewer, ConsultationId consultation) {
    viewer.requireSecretariat(consultation.scope(), "synthesize");
    return transactions.read(() -> findLast(consultation));
  }

  private Optional<ModelSampleDetails> findLast(ConsultationId consultation) {
    return samples
        .findFirstByConsultationIdOrderByIdDesc(consultation.value())
        .map(sample -> sample.details(limit(consultation)));
  }

  private double limit(ConsultationId consultation) {
    return limits
        .findById(consultation.value())
        .map(ModelKappa::minKappa)
        .orElse(ModelKappa.DEFAULT);
  }

  /// Codes a statement of the last sample.
  ///
  /// @param index of the statement in the sample
  public void code(Viewer viewer, ConsultationId consultation, int index, PointCode code) {
    viewer.requireSecretariat(consultation.scope(), "synthesize");
    transactions.write(
        () ->
            samples.findByConsultationIdOrderByIdDesc(consultation.value()).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("sample", consultation))
                .code(index, code));
  }

  /// Sets the kappa from which counts may rest on the model's codes.
  public void setLimit(Viewer viewer, ConsultationId consultation, double minKappa) {
    viewer.requireSecretariat(consultation.scope(), "synthesize");
    if (!(minKappa >= MIN_LIMIT && minKappa <= 1)) {
      throw new InvalidInput("model-sample.limit", "limit");
    }
    transactions.write(
        () -> {
          limits.save(new ModelKappa(consultation, minKappa));
        });
  }

  /// Returns the last sample if people have coded all of it.
  public Optional<ModelSampleDetails> findMeasured(ConsultationId consultation) {
    return transactions.read(
        () -> findLast(consultation).filter(sample -> Objects.nonNull(sample.agreement())));
  }

  /// True if people agreed with the current model often enough.
  public boolean allowsCounts(ConsultationId consultation) {
    return findMeasured(consultation)
        .filter(sample -> sample.model().equals(model.name()))
        .filter(ModelSampleDetails::allowsCounts)
        .isPresent();
  }
}
