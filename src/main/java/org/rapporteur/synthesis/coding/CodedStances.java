package org.rapporteur.synthesis.coding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.stances.CodedTheme;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.synthesis.run.Stances;
import org.springframework.stereotype.Component;

/// Hands the codings over on which nothing is left to settle and something may still be read.
@Component
class CodedStances implements Stances {

  private final CodingRows rows;
  private final UnitRows units;

  CodedStances(CodingRows rows, UnitRows units) {
    this.rows = rows;
    this.units = units;
  }

  @Override
  public List<CodedTheme> settled(
      ConsultationId consultation, Material material, List<CodedTheme.Place> places) {
    var in =
        rows.all(consultation).stream()
            .filter(coding -> !coding.givenUp() && coding.isIn())
            .toList();
    var of = units.of(in);
    return in.stream()
        .flatMap(
            coding ->
                CodedTheme.follow(coding.theme(), coding.statements(), places)
                    .flatMap(
                        theme ->
                            settled(
                                coding, of.getOrDefault(coding.id(), List.of()), theme, material))
                    .stream())
        .toList();
  }

  private static Optional<CodedTheme> settled(
      StoredCoding coding, List<StoredCoding.Unit> units, String theme, Material material) {
    if (coding.state(units, material) != CodingState.SETTLED) {
      return Optional.empty();
    }
    var counted = StoredCoding.counted(units, material);
    if (counted.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CodedTheme(
            coding.number(),
            coding.question(),
            theme,
            coding.label(),
            coding.proposition(),
            coding.sample(),
            coding.population(),
            StoredCoding.agreement(counted),
            counted.stream()
                .map(
                    unit ->
                        new CodedTheme.Unit(
                            unit.holder(),
                            unit.group(),
                            Objects.requireNonNull(unit.stance()),
                            unit.comments()))
                .toList()));
  }
}
