package org.rapporteur.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.discussion.snapshot.CommentAttributionSql.CommentAttribution;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.rendering.document.Chart;
import org.rapporteur.shared.LanguageTag;

class OverTimeTests {

  private static final Instant MONDAY = Instant.parse("2009-08-03T00:00:00Z");

  private final List<CommentAttribution> contributions = new ArrayList<>();

  @Test
  void nobodyHasNoCourse() {
    assertThat(chart()).isEmpty();
  }

  @Test
  void whatCameWithinOneWeekHasNoCourse() {
    said(StakeholderGroup.GOVERNMENTS, 0);
    said(StakeholderGroup.CIVIL_SOCIETY, 6);
    assertThat(chart()).isEmpty();

    said(StakeholderGroup.CIVIL_SOCIETY, 7);
    assertThat(chart()).isPresent();
  }

  @Test
  void fewDaysHaveABarEachAlsoWhereNobodySpoke() {
    said(StakeholderGroup.GOVERNMENTS, 0);
    said(StakeholderGroup.CIVIL_SOCIETY, 0);
    said(StakeholderGroup.CIVIL_SOCIETY, 13);

    var chart = chart().orElseThrow();

    assertThat(chart.title()).isEqualTo("Comments per day by stakeholder group");
    assertThat(chart.rowHeading()).isEqualTo("Day");
    assertThat(chart.bars()).hasSize(14);
    assertThat(chart.bars().getFirst().label()).isEqualTo("3 August 2009");
    assertThat(chart.bars().getLast().label()).isEqualTo("16 August 2009");
    assertThat(chart.bars()).extracting(Chart.Bar::total).startsWith(2, 0).endsWith(0, 1);
    assertThat(chart.description())
        .isEqualTo(
            "Number of comments from 3 August 2009 to 16 August 2009 (UTC), 3 in all. The most, 2,"
                + " stand under “3 August 2009”.");
  }

  @Test
  void moreDaysAreWeeksFromMondayOn() {
    said(StakeholderGroup.GOVERNMENTS, 2);
    said(StakeholderGroup.CIVIL_SOCIETY, 6);
    said(StakeholderGroup.CIVIL_SOCIETY, 7);
    said(StakeholderGroup.CIVIL_SOCIETY, 7 * 14 - 1);

    var chart = chart().orElseThrow();

    assertThat(chart.title()).isEqualTo("Comments per week by stakeholder group");
    assertThat(chart.rowHeading()).isEqualTo("Week from");
    assertThat(chart.bars()).hasSize(14);
    assertThat(chart.bars().getFirst().label()).isEqualTo("3 August 2009");
    assertThat(chart.bars().get(1).label()).isEqualTo("10 August 2009");
    assertThat(chart.bars()).extracting(Chart.Bar::total).startsWith(2, 1, 0).endsWith(0, 1);
    assertThat(chart.bars().getFirst().values()).startsWith(1, 0, 1);
  }

  @Test
  void moreWeeksAreMonths() {
    said(StakeholderGroup.GOVERNMENTS, 0);
    said(StakeholderGroup.CIVIL_SOCIETY, 28);
    said(StakeholderGroup.CIVIL_SOCIETY, 29);
    said(StakeholderGroup.CIVIL_SOCIETY, 7 * 14);

    var chart = chart().orElseThrow();

    assertThat(chart.title()).isEqualTo("Comments per month by stakeholder group");
    assertThat(chart.rowHeading()).isEqualTo("Month");
    assertThat(chart.bars())
        .extracting(bar -> bar.label() + " " + bar.total())
        .containsExactly("August 2009 2", "September 2009 1", "October 2009 0", "November 2009 1");
  }

  @Test
  void manyYearsAreSeveralMonthsABar() {
    said(StakeholderGroup.GOVERNMENTS, 0);
    said(StakeholderGroup.GOVERNMENTS, 365 * 17);

    var chart = chart().orElseThrow();

    assertThat(chart.title()).isEqualTo("Comments per 15 months by stakeholder group");
    assertThat(chart.rowHeading()).isEqualTo("15 months from");
    assertThat(chart.bars()).hasSize(14);
    assertThat(chart.bars().get(1).label()).isEqualTo("November 2010");
    assertThat(chart.bars()).extracting(Chart.Bar::total).startsWith(1, 0).endsWith(0, 1);
  }

  @Test
  void daysAreThoseOfTheAnnex() {
    contributions.add(byline(StakeholderGroup.GOVERNMENTS, Instant.parse("2009-08-03T23:59:59Z")));
    contributions.add(byline(StakeholderGroup.GOVERNMENTS, Instant.parse("2009-08-12T00:00:00Z")));

    assertThat(chart().orElseThrow().bars())
        .hasSize(10)
        .extracting(Chart.Bar::total)
        .containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 0, 1);
  }

  @Test
  void groupsWithoutACommentAreShownAsSuchAndNotStatedWhereThereIsAny() {
    said(StakeholderGroup.GOVERNMENTS, 0);
    said(StakeholderGroup.GOVERNMENTS, 9);
    assertThat(chart().orElseThrow().series())
        .hasSize(5)
        .extracting(Chart.Series::fill)
        .doesNotContain(Chart.Fill.NOT_STATED);

    said(StakeholderGroup.NOT_STATED, 9);
    assertThat(chart().orElseThrow().series()).hasSize(6);
    assertThat(chart().orElseThrow().bars().getLast().values()).containsExactly(1, 0, 0, 0, 0, 1);
  }

  private void said(StakeholderGroup group, int day) {
    contributions.add(byline(group, MONDAY.plusSeconds(86_400L * day + 43_200)));
  }

  private CommentAttribution byline(StakeholderGroup group, Instant at) {
    return new CommentAttribution(
        contributions.size() + 1,
        1,
        1,
        1,
        "Delegate",
        null,
        null,
        group,
        null,
        Region.AFRICAN,
        LanguageTag.ENGLISH,
        at,
        false,
        Set.of());
  }

  private Optional<Chart> chart() {
    var words = new ReportTexts(SampleMaterial.messages(), LanguageTag.ENGLISH);
    return new OverTime(contributions, words).chart();
  }
}
