package org.rapporteur.report.assembly;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rapporteur.discussion.snapshot.CommentAttributionSql.CommentAttribution;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.rendering.document.Chart;

/// Tells when comments were made, by stakeholder group: a bar a day, a week or a month, whichever
/// is the first that leaves few enough of them. Days are those of UTC, as in the annex.
final class OverTime {

  /// As many as a page has a place for.
  private static final int MOST_BARS = 14;

  private static final int DAYS_OF_A_WEEK = 7;

  private enum Unit {
    DAY,
    WEEK,
    MONTH
  }

  /// @param length how many of the unit a bar is
  private record Step(Unit unit, int length) {

    LocalDate first(LocalDate day) {
      return switch (unit) {
        case DAY -> day;
        case WEEK -> monday(day);
        case MONTH -> day.withDayOfMonth(1);
      };
    }

    LocalDate after(LocalDate start) {
      return switch (unit) {
        case DAY -> start.plusDays(length);
        case WEEK -> start.plusWeeks(length);
        case MONTH -> start.plusMonths(length);
      };
    }
  }

  private final List<CommentAttribution> contributions;
  private final ReportTexts words;

  /// @param contributions of contributors alone
  OverTime(List<CommentAttribution> contributions, ReportTexts words) {
    this.contributions = contributions;
    this.words = words;
  }

  /// Empty where all came within one week: then there is no course to show.
  Optional<Chart> chart() {
    var first =
        contributions.stream().map(CommentAttribution::createdAt).min(Comparator.naturalOrder());
    var last =
        contributions.stream().map(CommentAttribution::createdAt).max(Comparator.naturalOrder());
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    var begin = day(first.get());
    var end = day(last.get());
    return length(begin, end) <= DAYS_OF_A_WEEK ? Optional.empty() : Optional.of(chart(begin, end));
  }

  private Chart chart(LocalDate first, LocalDate last) {
    var step = step(first, last);
    var counts = counts(step, first, last);
    var groups = GroupSeries.of(g -> contributions.stream().anyMatch(c -> c.group() == g));
    var bars = new ArrayList<Chart.Bar>();
    counts.forEach(
        (start, of) ->
            bars.add(
                new Chart.Bar(label(step, start), groups.counted(g -> of.getOrDefault(g, 0)))));
    var most = bars.stream().max(Comparator.comparingInt(Chart.Bar::total)).orElseThrow();
    return new Chart(
        title(step),
        words.text(
            "report.chart.over-time.description",
            words.date(first),
            words.date(last),
            contributions.size(),
            most.total(),
            most.label()),
        Chart.Scale.NUMBERS,
        head(step),
        groups.named(words),
        bars);
  }

  /// What has nothing in it has a bar, too.
  private TreeMap<LocalDate, Map<StakeholderGroup, Integer>> counts(
      Step step, LocalDate first, LocalDate last) {
    var counts = new TreeMap<LocalDate, Map<StakeholderGroup, Integer>>();
    for (var start = step.first(first); !start.isAfter(last); start = step.after(start)) {
      counts.put(start, new EnumMap<>(StakeholderGroup.class));
    }
    for (CommentAttribution contribution : contributions) {
      var period = counts.floorEntry(day(contribution.createdAt()));
      period.getValue().merge(contribution.group(), 1, Integer::sum);
    }
    return counts;
  }

  private static Step step(LocalDate first, LocalDate last) {
    if (length(first, last) <= MOST_BARS) {
      return new Step(Unit.DAY, 1);
    }
    if (ChronoUnit.WEEKS.between(monday(first), last) < MOST_BARS) {
      return new Step(Unit.WEEK, 1);
    }
    long months = ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)) + 1;
    return new Step(Unit.MONTH, (int) ((months + MOST_BARS - 1) / MOST_BARS));
  }

  private String title(Step step) {
    return switch (step.unit()) {
      case DAY -> words.text("report.chart.over-time.days");
      case WEEK -> words.text("report.chart.over-time.weeks");
      case MONTH -> words.text("report.chart.over-time.months", step.length());
    };
  }

  private String head(Step step) {
    return switch (step.unit()) {
      case DAY -> words.text("report.column.day");
      case WEEK -> words.text("report.column.week");
      case MONTH -> words.text("report.column.month", step.length());
    };
  }

  private String label(Step step, LocalDate start) {
    return step.unit() == Unit.MONTH ? words.month(start) : words.date(start);
  }

  private static long length(LocalDate first, LocalDate last) {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
