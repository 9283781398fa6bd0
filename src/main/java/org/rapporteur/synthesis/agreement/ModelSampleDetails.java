package org.rapporteur.synthesis.agreement;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A sample as its coder sees it.
///
/// @param agreement null until all statements are coded
/// @param minKappa from which kappa counts may rest on the codes of the model
public record ModelSampleDetails(
    String model,
    List<SampledPoint> points,
    List<Unit> units,
    @Nullable SampleAgreement agreement,
    double minKappa) {

  public record Unit(int question, int comment, String text, @Nullable PointCode code) {}

  public ModelSampleDetails {
    points = List.copyOf(points);
    units = List.copyOf(units);
  }

  public int coded() {
    return (int) units.stream().filter(unit -> unit.code() != null).count();
  }

  /// Returns the index of the first statement that nobody has coded.
  public Optional<Integer> next() {
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i).code() == null) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  public List<SampledPoint> pointsOf(int question) {
    return points.stream().filter(point -> point.question() == question).toList();
  }

  public boolean allowsCounts() {
    var measured = agreement;
    return measured != null && measured.kappa() != null && measured.kappa() >= minKappa;
  }
}
