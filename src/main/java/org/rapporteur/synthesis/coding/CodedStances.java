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

  private final CodingRepository codings;

  CodedStances(CodingRepository codings) {
    this.codings = codings;
  }

  @Override
  public List<CodedTheme> settled(
      ConsultationId consultation, Material material, List<CodedTheme.Place> places) {
    return codings.findByConsultationIdOrderByNumber(consultation.value()).stream()
        .filter(coding -> coding.state(material) == CodingState.SETTLED)
        .flatMap(
            coding ->
                CodedTheme.follow(coding.theme(), coding.statements(), places)
                    .flatMap(theme -> settled(coding, theme, material))
                    .stream())
        .toList();
  }

  private static Optional<CodedTheme> settled(Coding coding, String theme, Material material) {
    var counted = coding.counted(material);
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
            Coding.agreement(counted),
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
