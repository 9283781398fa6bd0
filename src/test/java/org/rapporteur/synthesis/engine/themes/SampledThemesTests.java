package org.rapporteur.synthesis.engine.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.statement.StatementReader;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.GeneratedConsultation;

/// More statements than the sample holds: those outside it are placed among the themes it has.
class SampledThemesTests {

  private static final int SAMPLE = 600;

  private final Material material = GeneratedConsultation.of(900, 1);
  private final List<Statement> statements =
      StatementReader.read(material, List.of(), Memory.NONE, Progress.SILENT).statements();
  private final TreeMap<String, Statement> distinct =
      statements.stream()
          .collect(Collectors.toMap(Statement::id, s -> s, (first, again) -> first, TreeMap::new));
  private final Set<String> outside =
      distinct.keySet().stream().skip(SAMPLE).collect(Collectors.toSet());

  @Test
  void whatIsOutsideTheSampleJoinsTheThemeOfItsTopic() {
    int own = 0;
    int placed = 0;
    for (var theme : find(List.of()).themes()) {
      var topics = new HashMap<Integer, Integer>();
      for (var member : theme.members()) {
        if (!outside.contains(member.statement())) {
          topics.merge(topic(member), 1, Integer::sum);
        }
      }
      int most =
          topics.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
      for (var member : theme.members()) {
        if (outside.contains(member.statement())) {
          placed++;
          own += topic(member) == most ? 1 : 0;
        }
      }
    }
    assertThat(outside).hasSizeGreaterThan(SAMPLE);
    assertThat(placed).isGreaterThan(outside.size() / 2);
    assertThat((double) own / placed).isGreaterThan(0.95);
  }

  @Test
  void everyStatementIsInOneThemeOrInNone() {
    var found = find(List.of());
    var all = new ArrayList<>(found.remainder());
    found.themes().forEach(theme -> theme.members().forEach(m -> all.add(m.statement())));
    assertThat(all).containsExactlyInAnyOrderElementsOf(distinct.keySet());
  }

  @Test
  void whatPeopleKeptTogetherStaysSoOutsideTheSample() {
    var kept = distinct.keySet().stream().filter(outside::contains).limit(5).toList();
    var themes =
        find(List.of(new KeptTheme("kept", 1, LanguageTag.ENGLISH, "Kept", Set.copyOf(kept), null)))
            .themes();
    assertThat(themes.stream().filter(theme -> theme.id().equals("kept")))
        .singleElement()
        .satisfies(
            theme ->
                assertThat(theme.members())
                    .extracting(Theme.Member::statement)
                    .containsExactlyInAnyOrderElementsOf(kept));
  }

  private int topic(Theme.Member member) {
    return GeneratedConsultation.topic(
        distinct.getOrDefault(member.statement(), statements.getFirst()).text());
  }

  private QuestionThemes find(List<KeptTheme> kept) {
    return ThemeFinder.find(
            material,
            statements,
            SAMPLE,
            GeneratedConsultation.vectors(),
            kept,
            null,
            Memory.NONE,
            Progress.SILENT)
        .getFirst();
  }
}
