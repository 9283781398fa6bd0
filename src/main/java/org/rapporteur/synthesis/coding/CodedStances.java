package org.rapporteur.synthesis.coding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.stances.CodedTheme;
import org.rapporteur.synthesis.run.Stances;
import org.springframework.stereotype.Component;

/// Hands the codings over on which nothing is left to settle and something may still be read.
@Component
class CodedStances implements Stances {

  private final CodingRows rows;

  CodedStances(CodingRows rows) {
    this.rows = rows;
  }

  @Override
  public List<CodedTheme> settled(
      ConsultationId consultation, Material material, List<CodedTheme.Place> places) {
    return rows.all(consultation).stream()
        .filter(coding -> !coding.givenUp() && coding.isIn())
        .flatMap(
            coding ->
                CodedTheme.follow(coding.theme(), coding.statements(), places)
                    .flatMap(theme -> settled(coding, theme, material))
                    .stream())
        .toList();
  }

  private Optional<CodedTheme> settled(StoredCoding coding, String theme, Material material) {
    var units = rows.units(coding.id());
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
