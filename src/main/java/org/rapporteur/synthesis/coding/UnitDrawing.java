package org.rapporteur.synthesis.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.stances.StratifiedSample;
import org.rapporteur.analysis.stances.StratifiedSample.Candidate;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.statement.StatementReader;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.synthesis.coding.CodingUnit.Words;
import org.rapporteur.synthesis.finding.ThemeFinding;

/// Makes the units of a coding: those who addressed the theme or a sample of them, each with what
/// they said on it.
final class UnitDrawing {

  private final Material material;
  private final ThemeFinding theme;
  private final Set<String> ids;
  private final Map<Integer, List<SourceComment>> byHolder = new TreeMap<>();

  /// @param statements those of the theme, by their ids
  UnitDrawing(Material material, ThemeFinding theme, Set<String> statements) {
    this.material = material;
    this.theme = theme;
    this.ids = Set.copyOf(statements);
    theme.comments().stream()
        .distinct()
        .sorted()
        .flatMap(number -> material.comment(number).stream())
        .forEach(
            comment ->
                byHolder.computeIfAbsent(comment.holder(), h -> new ArrayList<>()).add(comment));
  }

  /// The seed, how many were drawn from, and the units.
  record Units(String seed, int population, boolean sample, List<CodingUnit> units) {}

  Units draw(@Nullable Integer sample) {
    if (byHolder.isEmpty()) {
      throw new InvalidInput("coding.nobody", "theme");
    }
    int size = sample == null ? byHolder.size() : sample;
    if (size < 1 || Math.min(size, byHolder.size()) > CodingService.MOST_UNITS) {
      throw new InvalidInput("coding.size", "sample", Map.of("most", CodingService.MOST_UNITS));
    }
    var drawn = StratifiedSample.draw(theme.question() + " " + theme.id(), candidates(), size);
    var statements = statements(drawn.candidates());
    var units = new ArrayList<CodingUnit>();
    for (var candidate : drawn.candidates()) {
      units.add(unit(units.size(), candidate, statements));
    }
    return new Units(drawn.seed(), byHolder.size(), units.size() < byHolder.size(), units);
  }

  /// A contributor is of the group in which they first addressed the theme.
  private List<Candidate> candidates() {
    return byHolder.entrySet().stream()
        .map(entry -> new Candidate(entry.getKey(), entry.getValue().getFirst().group()))
        .toList();
  }

  private Map<Integer, List<Statement>> statements(List<Candidate> drawn) {
    var comments = drawn.stream().flatMap(one -> of(one).stream()).toList();
    var some = new Material(material.facts(), material.questions(), comments, List.of());
    var reading = StatementReader.read(some, List.of(), Memory.NONE, Progress.SILENT);
    return reading.statements().stream()
        .filter(said -> ids.contains(said.id()))
        .collect(Collectors.groupingBy(Statement::comment));
  }

  private List<SourceComment> of(Candidate candidate) {
    return byHolder.getOrDefault(candidate.holder(), List.of());
  }

  /// A comment in which the sentences of the theme are not found again, because it changes those of
  /// a campaign or was revised, is coded whole.
  private CodingUnit unit(
      int position, Candidate candidate, Map<Integer, List<Statement>> statements) {
    var words = new ArrayList<Words>();
    for (var comment : of(candidate)) {
      var said = statements.getOrDefault(comment.number(), List.of());
      if (said.isEmpty()) {
        words.add(new Words(comment.number(), comment.revision(), null));
      }
      said.forEach(one -> words.add(new Words(comment.number(), comment.revision(), one.span())));
    }
    return new CodingUnit(
        position, candidate.holder(), candidate.group(), words, null, null, List.of());
  }
}
