package org.rapporteur.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSection;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Ledger;
import org.rapporteur.analysis.draft.QuoteRef;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.consultation.texts.Mandate;
import org.rapporteur.discussion.snapshot.CommentAttributionSql.CommentAttribution;
import org.rapporteur.identity.affiliation.DevelopmentStatus;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.language.TextSpan;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.rendering.document.InputSnapshot;
import org.rapporteur.rendering.document.Table;
import org.rapporteur.rendering.supplement.Supplement;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Slug;

class ParticipationTests {

  private static final Instant AT = Instant.parse("2009-09-01T00:00:00Z");

  private static final Set<DevelopmentStatus> KENYA = Set.of(DevelopmentStatus.DEVELOPING);
  private static final Set<DevelopmentStatus> NEPAL =
      Set.of(
          DevelopmentStatus.DEVELOPING,
          DevelopmentStatus.LEAST_DEVELOPED,
          DevelopmentStatus.LANDLOCKED_DEVELOPING);

  private final Participation of =
      participation(
          List.of(
              byline(1, 1, StakeholderGroup.GOVERNMENTS, Region.AFRICAN, KENYA),
              byline(2, 1, StakeholderGroup.GOVERNMENTS, Region.AFRICAN, KENYA),
              byline(3, 2, StakeholderGroup.CIVIL_SOCIETY, Region.ASIA_PACIFIC, NEPAL),
              byline(4, 3, StakeholderGroup.INTERNATIONAL_ORGANIZATIONS, Region.NONE, Set.of())),
          section(SectionKind.SUMMARY, sentence(SentenceKind.WRITTEN, 4)),
          section(
              SectionKind.THEME,
              sentence(SentenceKind.THEME, 1, 2, 3, 4),
              sentence(SentenceKind.KEY_POINT, 1, 3),
              quoting(sentence(SentenceKind.CAMPAIGN, 2, 4), 4),
              sentence(SentenceKind.WRITTEN, 1)));

  @Test
  void citationsAndQuotationsCountOncePerSentence() {
    assertThat(rows(of.byGroup()))
        .containsExactly(
            "Governments 1 2 2",
            "Private sector 0 0 0",
            "Civil society 1 1 1",
            "International organizations 1 1 1",
            "Technical and academic community 0 0 0",
            "Total 3 4 4");
    assertThat(rows(of.byRegion())).contains("Africa 1 2 2", "No region 1 1 1", "Total 3 4 4");
  }

  @Test
  void countriesAreCountedByEachOfTheirKindsAndThoseFromWhichNobodyCameAreToldToo() {
    assertThat(rows(of.byDevelopment().orElseThrow()))
        .containsExactly(
            "Developed countries 0 0 0",
            "Developing countries 2 3 3",
            "Least developed countries 1 1 1",
            "Landlocked developing countries 1 1 1",
            "Small island developing States 0 0 0");
  }

  @Test
  void whereNobodyStatesACountryNothingIsToldOfDevelopment() {
    var nowhere =
        participation(List.of(byline(1, 1, StakeholderGroup.CIVIL_SOCIETY, Region.NONE, Set.of())));
    assertThat(nowhere.byDevelopment()).isEmpty();
  }

  private static List<String> rows(Table table) {
    assertThat(table.columns().subList(1, 4))
        .containsExactly("Contributors", "Comments", "Citations");
    return table.rows().stream()
        .map(row -> row.head() + " " + String.join(" ", row.cells()))
        .toList();
  }

  private static DraftSection section(SectionKind kind, DraftSentence... sentences) {
    var paragraph = new DraftParagraph(1, null, null, List.of(sentences));
    return new DraftSection(kind, 1, "", null, null, List.of(paragraph));
  }

  private static DraftSentence sentence(SentenceKind kind, int... cited) {
    return new DraftSentence(
        "",
        kind,
        IntStream.of(cited).mapToObj(comment -> new CitationRef(comment, 1, null)).toList(),
        List.of(),
        List.of(),
        null);
  }

  private static DraftSentence quoting(DraftSentence sentence, int comment) {
    return new DraftSentence(
        sentence.text(),
        sentence.kind(),
        sentence.citations(),
        List.of(new QuoteRef(0, 0, comment, 1, new TextSpan(0, 0))),
        List.of(),
        null);
  }

  private static CommentAttribution byline(
      int number,
      int contributor,
      StakeholderGroup group,
      Region region,
      Set<DevelopmentStatus> development) {
    return new CommentAttribution(
        number,
        1,
        1,
        contributor,
        "Delegate",
        null,
        null,
        group,
        null,
        region,
        LanguageTag.ENGLISH,
        AT,
        false,
        development);
  }

  private static Participation participation(
      List<CommentAttribution> bylines, DraftSection... sections) {
    var none = LocalizedText.empty();
    return new Participation(
        new ReportMaterial(
            new ReportMaterial.Facts(
                new Slug("financing"), none, none, new Mandate(none, none, null), AT, AT),
            Designation.NONE,
            LanguageTag.ENGLISH,
            new Draft(List.of(sections)),
            Map.of(),
            Map.of(),
            new Ledger(new TreeMap<>()),
            Map.of(),
            Map.of(),
            bylines,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Supplement.EMPTY,
            new InputSnapshot("ab".repeat(32), bylines.size(), AT)),
        new ReportTexts(SampleMaterial.messages(), LanguageTag.ENGLISH));
  }
}
