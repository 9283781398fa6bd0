package org.rapporteur.synthesis.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.stances.Agreement;

/// Agreement of the codes of the model with those of a person.
///
/// @param kappa Cohen's kappa over all codes; null if it is not defined
/// @param points kappa of each point that one of the two used
public record SampleAgreement(
    int statements, int agreed, @Nullable Double kappa, List<OfPoint> points) {

  /// @param person number of statements that the person assigned to the point
  /// @param model number of statements that the model assigned to it
  public record OfPoint(SampledPoint point, int person, int model, @Nullable Double kappa) {}

  public SampleAgreement {
    points = List.copyOf(points);
  }

  static SampleAgreement of(List<SampledPoint> points, List<SampledStatement> statements) {
    var coded = statements.stream().filter(statement -> statement.person() != null).toList();
    var numbers = new HashMap<PointCode, Integer>();
    for (var statement : coded) {
      numbers.putIfAbsent(Objects.requireNonNull(statement.person()), numbers.size());
      numbers.putIfAbsent(statement.compared(), numbers.size());
    }
    var all = table(numbers.size());
    coded.forEach(
        statement ->
            add(
                all,
                number(numbers, Objects.requireNonNull(statement.person())),
                number(numbers, statement.compared())));
    var agreement = new Agreement(all);
    return new SampleAgreement(
        coded.size(),
        agreement.agreed(),
        agreement.kappa(),
        points.stream()
            .map(point -> of(point, coded))
            .filter(of -> of.person() + of.model() > 0)
            .toList());
  }

  private static OfPoint of(SampledPoint point, List<SampledStatement> coded) {
    var table = table(2);
    coded.forEach(
        statement ->
            add(
                table,
                has(List.of(Objects.requireNonNull(statement.person())), point),
                has(statement.model(), point)));
    var agreement = new Agreement(table);
    return new OfPoint(point, agreement.first(1), agreement.second(1), agreement.kappa());
  }

  private static int has(List<PointCode> codes, SampledPoint point) {
    return codes.stream().anyMatch(code -> point.id().equals(code.point())) ? 1 : 0;
  }

  private static int number(Map<PointCode, Integer> numbers, PointCode code) {
    return Objects.requireNonNull(numbers.get(code));
  }

  private static List<List<Integer>> table(int size) {
    var table = new ArrayList<List<Integer>>();
    for (int row = 0; row < size; row++) {
      table.add(new ArrayList<>(Collections.nCopies(size, 0)));
    }
    return table;
  }

  private static void add(List<List<Integer>> table, int row, int column) {
    table.get(row).set(column, table.get(row).get(column) + 1);
  }
}
