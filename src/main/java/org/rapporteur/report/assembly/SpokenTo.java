package org.rapporteur.report.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.analysis.finding.TermAccount;
import org.rapporteur.analysis.material.Prevalence;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.rendering.document.Chart;
import org.rapporteur.rendering.document.Table;
import org.rapporteur.synthesis.finding.ThemeFinding;

/// Tells who spoke to what, by stakeholder group and by region, as the draft counted it.
final class SpokenTo {

  /// More bars than these are read in the table.
  private static final int MOST_DRAWN = 10;

  private final ReportMaterial material;
  private final ReportTexts words;

  SpokenTo(ReportMaterial material, ReportTexts words) {
    this.material = material;
    this.words = words;
  }

  /// What somebody spoke to, with other counts that stand before the contributors.
  private record Line(String head, List<Integer> counts, Prevalence prevalence) {}

  /// The themes on a question, each with its key points and its parts; empty where there are none.
  Optional<Table> themes(int question) {
    var lines =
        material.found().stream()
            .filter(theme -> theme.question() == question)
            .flatMap(this::lines)
            .toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            table(
                words.text("report.table.themes", question),
                words.text("report.table.themes.description"),
                List.of("report.column.theme"),
                lines));
  }

  /// The themes of that table that most contributors addressed, drawn; empty where there is one.
  Optional<Chart> chart(int question) {
    var themes =
        material.found().stream()
            .filter(theme -> theme.question() == question)
            .filter(theme -> theme.prevalence().holders() > 0)
            .sorted(
                Comparator.comparingInt((ThemeFinding theme) -> theme.prevalence().holders())
                    .reversed())
            .toList();
    var drawn = themes.stream().limit(MOST_DRAWN).toList();
    if (drawn.size() < 2) {
      return Optional.empty();
    }
    var groups =
        GroupSeries.of(
            group -> drawn.stream().anyMatch(t -> t.prevalence().ofGroup(group.name()) > 0));
    return Optional.of(
        new Chart(
            words.text("report.chart.themes", question),
            words.text("report.chart.themes.description", drawn.size(), themes.size()),
            Chart.Scale.NUMBERS,
            words.text("report.column.theme"),
            groups.named(words),
            drawn.stream().map(theme -> bar(theme, groups)).toList()));
  }

  private Chart.Bar bar(ThemeFinding theme, GroupSeries groups) {
    var prevalence = theme.prevalence();
    return new Chart.Bar(
        told(theme.label(), theme),
        groups.counted(group -> prevalence.ofGroup(group.name())),
        prevalence.holders());
  }

  private Stream<Line> lines(ThemeFinding theme) {
    var itself = new Line(told(theme.label(), theme), List.of(), theme.prevalence());
    var parts = theme.parts().stream().flatMap(part -> lines(part, theme));
    return Stream.concat(
        Stream.concat(Stream.of(itself), theme.points().stream().map(this::line)), parts);
  }

  /// A point that nobody named has the words of a comment as its name.
  private Stream<Line> lines(ThemeFinding.Part part, ThemeFinding theme) {
    var point = Stream.ofNullable(part.point()).map(this::line);
    if (!part.kept()) {
      return point;
    }
    String head = words.text("report.themes.part", told(part.label(), theme));
    return Stream.concat(Stream.of(new Line(head, List.of(), part.prevalence())), point);
  }

  /// With its language, where that is not the report's.
  private String told(String label, ThemeFinding theme) {
    return theme.language().equals(material.language())
        ? label
        : words.text("report.themes.language", label, words.languageName(theme.language()));
  }

  /// Called by its comment: its words may have to leave the edition, and stand in its text.
  private Line line(ThemeFinding.Point point) {
    String head = words.text("report.themes.point", ReportTexts.commentLabel(point.comment()));
    return new Line(head, List.of(), point.prevalence());
  }

  /// By the terms of the institution's vocabulary; empty where it gave none.
  Optional<Table> terms(int question) {
    return material.terms().stream()
        .filter(account -> account.isOn(question))
        .findFirst()
        .map(account -> terms(words.text("report.table.terms", question), account));
  }

  /// Over all questions, where there are several.
  Optional<Table> termsOfAll() {
    return material.terms().stream()
        .filter(account -> account.question() == null)
        .findFirst()
        .map(account -> terms(words.text("report.table.terms.all"), account));
  }

  /// A term to which nobody spoke has its row, and so has what falls under none.
  private Table terms(String title, TermAccount account) {
    var lines = new ArrayList<Line>();
    account.terms().forEach(line -> lines.add(line(line.name(), line)));
    lines.add(line(words.text("report.terms.none"), account.others()));
    if (account.uncompared().isSpokenTo()) {
      lines.add(line(words.text("report.terms.uncompared"), account.uncompared()));
    }
    return table(
        title,
        words.text("report.table.terms.description"),
        List.of("report.column.term", "report.column.statements"),
        lines);
  }

  private static Line line(String head, TermAccount.Line line) {
    return new Line(head, List.of(line.statements()), line.prevalence());
  }

  private Table table(String title, String description, List<String> columns, List<Line> lines) {
    var heads = new ArrayList<String>();
    columns.forEach(column -> heads.add(words.text(column)));
    heads.add(words.text("report.column.contributors"));
    heads.add(words.text("report.column.groups"));
    heads.add(words.text("report.column.regions"));
    return new Table(title, description, heads, lines.stream().map(this::row).toList());
  }

  private Table.Row row(Line line) {
    var prevalence = line.prevalence();
    var cells = new ArrayList<String>();
    line.counts().forEach(count -> cells.add(String.valueOf(count)));
    cells.add(String.valueOf(prevalence.holders()));
    cells.add(
        split(
            StakeholderGroup.values(),
            StakeholderGroup::key,
            group -> prevalence.ofGroup(group.name())));
    cells.add(split(Region.values(), Region::key, region -> prevalence.ofRegion(region.name())));
    return new Table.Row(line.head(), cells);
  }

  /// Those of whom somebody spoke to it, in their order.
  private <T> String split(T[] all, Function<T, String> key, ToIntFunction<T> holders) {
    return Arrays.stream(all)
        .filter(one -> holders.applyAsInt(one) > 0)
        .map(
            one ->
                words.text(
                    "report.prevalence.of", words.text(key.apply(one)), holders.applyAsInt(one)))
        .collect(Collectors.joining("; "));
  }
}
