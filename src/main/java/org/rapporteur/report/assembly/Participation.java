package org.rapporteur.report.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.discussion.snapshot.CommentAttributionSql.CommentAttribution;
import org.rapporteur.identity.affiliation.DevelopmentStatus;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.rendering.document.Chart;
import org.rapporteur.rendering.document.Table;
import org.rapporteur.shared.LanguageTag;

/// Counts participation, and what the report took from whom: every figure from the contributions
/// that the annex lists. The secretariat's official replies, listed there too, are nobody's
/// contribution.
final class Participation {

  private final List<CommentAttribution> contributions;
  private final Map<Integer, Long> citations;
  private final ReportTexts words;

  Participation(ReportMaterial material, ReportTexts words) {
    this.contributions =
        material.contributions().stream().filter(byline -> !byline.official()).toList();
    this.citations = citations(material.draft());
    this.words = words;
  }

  /// Counts per comment the sentences of the body that cite it for what it says or quote it.
  private static Map<Integer, Long> citations(Draft draft) {
    return draft
        .body()
        .flatMap(paragraph -> paragraph.sentences().stream())
        .flatMap(sentence -> sentence.reportedComments().stream())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  Table byGroup() {
    var rows = new ArrayList<Table.Row>();
    for (var group : StakeholderGroup.values()) {
      row(words.text(group.key()), c -> c.group() == group, group.isStated()).ifPresent(rows::add);
    }
    rows.add(total());
    return participation("report.table.by-group", "report.column.group", rows);
  }

  Table byRegion() {
    var rows = new ArrayList<Table.Row>();
    for (var region : Region.values()) {
      row(words.text(region.key()), c -> c.region() == region, region != Region.NONE)
          .ifPresent(rows::add);
    }
    rows.add(total());
    return participation("report.table.by-region", "report.column.region", rows);
  }

  /// Empty where nobody came from a country that is counted so.
  Optional<Table> byDevelopment() {
    if (count(c -> !c.development().isEmpty()) == 0) {
      return Optional.empty();
    }
    var rows =
        Arrays.stream(DevelopmentStatus.values())
            .map(of -> row(words.text(of.key()), c -> c.development().contains(of)))
            .toList();
    return Optional.of(
        participation(
            "report.table.by-development",
            "report.column.development",
            "report.table.by-development.description",
            rows));
  }

  /// The most used first; empty where all wrote in one.
  Optional<Table> byLanguage() {
    var counts =
        contributions.stream()
            .collect(Collectors.groupingBy(CommentAttribution::language, Collectors.counting()));
    if (counts.size() < 2) {
      return Optional.empty();
    }
    var rows = new ArrayList<Table.Row>();
    counts.keySet().stream()
        .sorted(
            Comparator.comparingLong((LanguageTag language) -> -counts.getOrDefault(language, 0L))
                .thenComparing(LanguageTag::value))
        .forEach(
            language ->
                row(name(language), c -> c.language().equals(language), false)
                    .ifPresent(rows::add));
    rows.add(total());
    return Optional.of(participation("report.table.by-language", "report.column.language", rows));
  }

  /// Empty where all came from one region: a table says that.
  Optional<Chart> byRegionAndGroup() {
    var groups = GroupSeries.of(group -> count(c -> c.group() == group) > 0);
    var bars = new ArrayList<Chart.Bar>();
    for (var region : Region.values()) {
      var values = groups.counted(g -> count(c -> c.group() == g && c.region() == region));
      var bar = new Chart.Bar(words.text(region.key()), values);
      if (region != Region.NONE || bar.total() > 0) {
        bars.add(bar);
      }
    }
    if (bars.stream().filter(bar -> bar.total() > 0).count() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new Chart(
            words.text("report.chart.participation"),
            words.text("report.chart.participation.description", contributions.size()),
            Chart.Scale.NUMBERS,
            words.text("report.column.region"),
            groups.named(words),
            bars));
  }

  /// Empty where all came within one week.
  Optional<Chart> overTime() {
    return new OverTime(contributions, words).chart();
  }

  private Table participation(String key, String column, List<Table.Row> rows) {
    return participation(key, column, "report.table.participation.description", rows);
  }

  private Table participation(String key, String column, String description, List<Table.Row> rows) {
    return new Table(
        words.text(key),
        words.text(description),
        List.of(
            words.text(column),
            words.text("report.column.contributors"),
            words.text("report.column.comments"),
            words.text("report.column.citations")),
        rows);
  }

  /// Groups and regions from which nobody came are shown as such: their absence is a finding.
  private Optional<Table.Row> row(
      String head, Predicate<CommentAttribution> of, boolean evenIfNone) {
    int comments = count(of);
    return comments == 0 && !evenIfNone ? Optional.empty() : Optional.of(row(head, of));
  }

  private Table.Row total() {
    return row(words.text("report.total"), c -> true);
  }

  private Table.Row row(String head, Predicate<CommentAttribution> of) {
    long contributors =
        contributions.stream().filter(of).map(CommentAttribution::contributor).distinct().count();
    long cited =
        contributions.stream()
            .filter(of)
            .mapToLong(c -> citations.getOrDefault(c.number(), 0L))
            .sum();
    return new Table.Row(
        head,
        List.of(String.valueOf(contributors), String.valueOf(count(of)), String.valueOf(cited)));
  }

  private int count(Predicate<CommentAttribution> of) {
    return (int) contributions.stream().filter(of).count();
  }

  private String name(LanguageTag language) {
    return language.equals(LanguageTag.UNDETERMINED)
        ? words.text("report.language.undetermined")
        : words.languageName(language);
  }
}
