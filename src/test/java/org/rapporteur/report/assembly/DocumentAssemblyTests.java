package org.rapporteur.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.SampleConsultations;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.analysis.codebook.PointStance;
import org.rapporteur.analysis.draft.Disposition;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSection;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Ledger;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.draft.UncitedReason;
import org.rapporteur.analysis.finding.TermAccount;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Prevalence;
import org.rapporteur.analysis.vocabulary.Vocabulary;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.discussion.snapshot.CommentAttributionSql.GroupPositions;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.language.TextSpan;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.rendering.document.Block;
import org.rapporteur.rendering.document.Chart;
import org.rapporteur.rendering.document.CommentCoverage;
import org.rapporteur.rendering.document.Contribution;
import org.rapporteur.rendering.document.InputSnapshot;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.ReportSection;
import org.rapporteur.rendering.document.SubmittedSummary;
import org.rapporteur.rendering.document.SummaryPoint;
import org.rapporteur.rendering.document.Table;
import org.rapporteur.rendering.supplement.Supplement;
import org.rapporteur.rendering.text.QuotedSpan;
import org.rapporteur.rendering.text.Sentence;
import org.rapporteur.rendering.text.TextRemoval;
import org.rapporteur.report.StoredDocument;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.synthesis.draft.DraftTable;
import org.rapporteur.synthesis.finding.ThemeFinding;
import org.rapporteur.synthesis.translation.QuotationTranslation;
import org.rapporteur.synthesis.translation.QuotedWords;

class DocumentAssemblyTests {

  private static final Instant PUBLISHED = Instant.parse("2009-11-13T09:00:00Z");

  private static Material material;
  private static Draft draft;
  private static Ledger ledger;

  @BeforeAll
  static void draftTheSample() {
    material = SampleConsultations.material("financing");
    var found = SampleMaterial.findings(material, SampleMaterial.noVectors());
    draft = SampleMaterial.draft(material, found);
    ledger = Ledger.of(material, draft, found.reading().commentsSetAside());
  }

  @Test
  void everySentenceOfTheDraftStandsInTheReportInItsOrder() {
    var report = assembled(draft, ledger);

    assertThat(sentences(report).stream().map(Sentence::text).toList())
        .isEqualTo(draft.sentences().map(DraftSentence::text).toList());
    assertThat(report.paragraphs().stream().map(p -> p.number()).toList())
        .isEqualTo(IntStream.rangeClosed(1, (int) draft.body().count()).boxed().toList());
    assertThat(report.sections().getFirst().heading().number()).isEqualTo("I");
  }

  @Test
  void everyQuotationPointsAtTheWordsOfItsComment() {
    var report = assembled(draft, ledger);
    var quoted =
        sentences(report).stream()
            .flatMap(s -> s.parts().stream())
            .filter(part -> part.quotedSpan() != null)
            .toList();

    assertThat(quoted).isNotEmpty();
    for (var part : quoted) {
      QuotedSpan quotation = part.quotedSpan();
      assertThat(quotation).isNotNull();
      assertThat(material.present(quotation.comment()).plainText()).contains(part.text());
      assertThat(quotation.language()).isEqualTo(material.present(quotation.comment()).language());
    }
  }

  @Test
  void footnotesStandAtTheSentencesThatHaveThem() {
    var noted = new AtomicInteger();
    var sections =
        draft.sections().stream()
            .map(
                section ->
                    new DraftSection(
                        section.kind(),
                        section.level(),
                        section.title(),
                        section.question(),
                        section.epigraph(),
                        section.paragraphs().stream()
                            .map(
                                p ->
                                    new DraftParagraph(
                                        p.number(),
                                        p.theme(),
                                        p.campaign(),
                                        p.sentences().stream()
                                            .map(s -> s.noting("Note " + noted.incrementAndGet()))
                                            .toList()))
                            .toList()))
            .toList();
    var report = assembled(new Draft(sections), ledger);

    assertThat(sentences(report))
        .extracting(Sentence::footnote)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, noted.get()).mapToObj(n -> "Note " + n).toList());
    assertThat(sentences(assembled(draft, ledger)))
        .extracting(Sentence::footnote)
        .containsOnlyNulls();
  }

  @Test
  void tablesOfTheSecretariatStandBehindTheirParagraphsWithTheirSource() {
    var own =
        new DraftTable(
            "Meetings", "Records", List.of("Region", "Held"), List.of(List.of("Africa", "3")));
    int number = draft.body().skip(3).findFirst().orElseThrow().number();
    var report = assembled(draft, Map.of(number, List.of(own)), ledger, List.of(), List.of());

    var blocks = blocks(report.sections()).toList();
    int at = blocks.indexOf(report.paragraphs().get(number - 1));
    assertThat(blocks.get(at + 1))
        .isInstanceOfSatisfying(
            Block.NumberedTable.class,
            numbered -> {
              assertThat(numbered.table().caption()).isEqualTo("Meetings");
              assertThat(numbered.table().description()).isEqualTo("Source: Records");
              assertThat(numbered.table().columns()).containsExactly("Region", "Held");
              assertThat(numbered.table().rows())
                  .containsExactly(new Table.Row("Africa", List.of("3")));
            });
    assertThat(blocks(assembled(draft, ledger).sections()).count()).isEqualTo(blocks.size() - 1);
  }

  private static Stream<Block> blocks(List<ReportSection> sections) {
    return sections.stream()
        .flatMap(section -> Stream.concat(section.blocks().stream(), blocks(section.sections())));
  }

  @Test
  void annexesOfTheSecretariatStandBehindAllAndAreCountedWhereTheyHaveText() {
    var sections = new ArrayList<>(draft.sections());
    sections.add(annex("Agenda"));
    sections.add(
        annex(
            "Programme",
            new DraftParagraph(
                900, null, null, List.of(draft.sentences().findFirst().orElseThrow()))));
    var report = assembled(new Draft(sections), ledger);

    var last = report.sections().get(report.sections().size() - 2);
    assertThat(report.sections().getLast().heading().fullText()).isEqualTo("Annex 2. Tables");
    assertThat(last.heading().fullText()).isEqualTo("Annex 1. Programme");
    assertThat(last.heading().level()).isEqualTo(1);
    assertThat(report.paragraphs().getLast().number()).isEqualTo(report.paragraphs().size());
    assertThat(last.blocks()).containsExactly(report.paragraphs().getLast());
  }

  private static DraftSection annex(String title, DraftParagraph... paragraphs) {
    return new DraftSection(SectionKind.ANNEX, 1, title, null, null, List.of(paragraphs));
  }

  @Test
  void translationsStandAtTheirQuotations() {
    var quote =
        draft.sentences().flatMap(s -> s.quotes().stream()).findFirst().map(QuotedWords::of);
    var words = quote.orElseThrow();
    var report =
        DocumentAssembly.assemble(
            translating(
                material(List.of()),
                Map.of(words, new QuotationTranslation("In other words", "Translation unit"))),
            1,
            PUBLISHED,
            SampleMaterial.messages());

    assertThat(
            sentences(report).stream()
                .flatMap(s -> s.quotedSpans().stream())
                .filter(quotation -> quotation.translation() != null))
        .isNotEmpty()
        .allSatisfy(
            quotation -> {
              assertThat(quotation.comment()).isEqualTo(words.comment());
              assertThat(quotation.translation())
                  .isEqualTo(new QuotedSpan.Translation("In other words", "Translation unit"));
            });
  }

  @Test
  void annexSaysOfEveryCommentWhatBecameOfIt() {
    var report = assembled(draft, ledger);

    assertThat(report.contributions()).hasSameSizeAs(material.comments());
    assertThat(report.coverage().accounted()).isEqualTo(report.coverage().total());
    var cited = report.citingParagraphs();
    for (var entry : report.contributions()) {
      assertThat(entry).isInstanceOf(Contribution.class);
      var disposition = ledger.dispositions().get(entry.number());
      switch (entry.disposition().outcome()) {
        case CITED -> {
          assertThat(disposition).isInstanceOf(Disposition.Cited.class);
          assertThat(cited).containsKey(entry.number());
        }
        case GROUPED -> assertThat(disposition).isInstanceOf(Disposition.Grouped.class);
        case SET_ASIDE -> assertThat(disposition).isInstanceOf(Disposition.SetAside.class);
      }
    }
  }

  @Test
  void tablesCountWhatTheAnnexLists() {
    var report = assembled(draft, ledger);
    var tables =
        blocks(report, Block.NumberedTable.class).stream().map(Block.NumberedTable::table).toList();

    Table byGroup = tables.getFirst();
    assertThat(byGroup.rows().getLast().cells().get(1))
        .isEqualTo(String.valueOf(material.comments().size()));
    int governments =
        (int) material.comments().stream().filter(c -> c.group().equals("GOVERNMENTS")).count();
    assertThat(byGroup.rows().getFirst().head()).isEqualTo("Governments");
    assertThat(byGroup.rows().getFirst().cells().get(1)).isEqualTo("" + governments);

    int agree = (int) material.positions().stream().filter(p -> p.agrees()).count();
    assertThat(
            tables.stream()
                .filter(t -> t.caption().startsWith("Positions"))
                .mapToInt(t -> Integer.parseInt(t.rows().getLast().cells().getFirst()))
                .sum())
        .isEqualTo(agree);
    var chart = blocks(report, Block.Figure.class).getFirst().chart();
    assertThat(chart.bars().stream().mapToInt(bar -> bar.total()).sum())
        .isEqualTo(material.comments().size());
    var overTime = charts(report, "Comments per week by stakeholder group").getFirst();
    assertThat(overTime.tableNumber()).isNull();
    assertThat(overTime.chart().bars().stream().mapToInt(bar -> bar.total()).sum())
        .isEqualTo(material.comments().size());
  }

  @Test
  void positionsAreDrawnWithTheNumbersOfTheTableBesideThem() {
    var report = assembled(draft, ledger);
    var drawn = charts(report, "Agreement and disagreement on question");
    var tables = blocks(report, Block.NumberedTable.class);

    assertThat(drawn).isNotEmpty();
    for (Block.Figure figure : drawn) {
      var table = tables.get(Objects.requireNonNull(figure.tableNumber()) - 1);
      assertThat(table.number()).isEqualTo(figure.tableNumber());
      assertThat(table.table().caption()).startsWith("Positions on comments to question");
      assertThat(figure.chart().scale()).isEqualTo(Chart.Scale.SHARES);
      assertThat(figure.chart().asTable().rows())
          .hasSizeGreaterThan(1)
          .isEqualTo(table.table().rows().subList(0, table.table().rows().size() - 1));
    }
  }

  @Test
  void positionsOfOneGroupAloneAreNotDrawn() {
    var positions =
        List.of(
            new GroupPositions(1, StakeholderGroup.GOVERNMENTS, 2, 1),
            new GroupPositions(2, StakeholderGroup.GOVERNMENTS, 1, 0),
            new GroupPositions(2, StakeholderGroup.CIVIL_SOCIETY, 0, 3));
    var words = new ReportTexts(SampleMaterial.messages(), LanguageTag.ENGLISH);
    var of =
        new Positions(
            material(draft, Map.of(), ledger, List.of(), List.of(), positions, List.of()), words);

    assertThat(of.table(1)).isPresent();
    assertThat(of.chart(1)).isEmpty();
    assertThat(of.chart(3)).isEmpty();
    var chart = of.chart(2).orElseThrow();
    assertThat(chart.bars())
        .containsExactly(
            new Chart.Bar("Governments", List.of(1, 0)),
            new Chart.Bar("Civil society", List.of(0, 3)));
    assertThat(chart.description()).contains("4 positions in all");
  }

  @Test
  void largestThemesAreDrawnWithTheHoldersOfTheTableBesideThem() {
    var themes = new ArrayList<ThemeFinding>();
    for (int holders = 1; holders <= 12; holders++) {
      themes.add(theme(prevalence(holders, "AFRICAN")));
    }
    // Somebody spoke for two groups.
    themes.add(
        theme(
            new Prevalence(
                20,
                new TreeMap<>(Map.of("GOVERNMENTS", 15, "CIVIL_SOCIETY", 6)),
                new TreeMap<>(Map.of("AFRICAN", 20)))));
    var report = assembled(draft, ledger, List.of(), themes);

    var figure = charts(report, "Contributors to the largest themes on question 1").getFirst();
    var chart = figure.chart();
    assertThat(chart.bars())
        .hasSize(10)
        .extracting(Chart.Bar::endNumber)
        .containsExactly(20, 12, 11, 10, 9, 8, 7, 6, 5, 4);
    assertThat(chart.bars().getFirst().values()).containsExactly(15, 0, 6, 0, 0);
    assertThat(chart.description()).startsWith("The 10 themes of 13 that most contributors");
    var table =
        blocks(report, Block.NumberedTable.class)
            .get(Objects.requireNonNull(figure.tableNumber()) - 1);
    assertThat(table.table()).isEqualTo(ofThemes(report).orElseThrow());
    var rows = table.table().rows();
    assertThat(rows)
        .extracting(row -> row.cells().getFirst() + " " + row.cells().get(1))
        .contains("20 Governments 15; Civil society 6", "12 Governments 12");
  }

  @Test
  void oneThemeAloneIsNotDrawn() {
    var found = List.of(theme(prevalence(2, "AFRICAN")));

    assertThat(
            charts(
                assembled(draft, ledger, List.of(), found), "Contributors to the largest themes"))
        .isEmpty();
  }

  @Test
  void summariesOfSubmissionsAreGivenAsTheyAreRead() {
    var submissions =
        List.of(
            submission(1, "Hubs *are* dear.\n\n- a fund\n- a term", null),
            submission(3, "", 7),
            submission(4, "We ask █████.", 9),
            submission(5, "We ask again.", 11));

    var report =
        DocumentAssembly.assemble(material(submissions), 1, PUBLISHED, SampleMaterial.messages());

    assertThat(Objects.requireNonNull(report.submissions()).rows())
        .extracting(Table.Row::head)
        .containsExactly(
            "S-1, Ministry of Posts",
            "S-3, Ministry of Posts",
            "S-4, Ministry of Posts",
            "S-5, Ministry of Posts");
    assertThat(report.submittedSummaries())
        .containsExactly(
            new SubmittedSummary(
                1,
                "Ministry of Posts",
                2,
                LanguageTag.FRENCH,
                "Hubs are dear.\n\n- a fund\n- a term",
                null),
            new SubmittedSummary(
                4,
                "Ministry of Posts",
                2,
                LanguageTag.FRENCH,
                "We ask █████.",
                new TextRemoval(TextRemoval.Kind.REDACTED, 9)),
            // Published since the redaction.
            new SubmittedSummary(
                5, "Ministry of Posts", 2, LanguageTag.FRENCH, "We ask again.", null));
  }

  private static SubmissionDetails submission(
      int number, String summary, @Nullable Integer decision) {
    return new SubmissionDetails(
        new SubmissionId(number),
        new ConsultationId(1),
        number,
        1,
        new DelegationId(1),
        "Ministry of Posts",
        StakeholderGroup.GOVERNMENTS,
        Region.AFRICAN,
        LanguageTag.FRENCH,
        summary,
        PUBLISHED,
        2,
        1,
        new SubmissionDetails.SubmissionOutcome(summary.isEmpty(), decision, null, false),
        true,
        List.of(),
        List.of(),
        List.of());
  }

  private static List<Block.Figure> charts(ReportDocument report, String title) {
    return blocks(report, Block.Figure.class).stream()
        .filter(figure -> figure.chart().title().startsWith(title))
        .toList();
  }

  @Test
  void mastheadAndMandateAreTheConsultations() {
    var report = assembled(draft, ledger);

    assertThat(report.masthead().institution()).isEqualTo("Information society follow-up");
    assertThat(report.masthead().symbol()).isEqualTo("A/66/67");
    assertThat(report.masthead().distribution()).isEqualTo("General");
    assertThat(report.masthead().subtitle())
        .isEqualTo("Synthesis of comments received from 1 August 2009 to 30 September 2009");
    assertThat(report.mandate()).isNotNull();
    assertThat(report.snapshot().sha256()).isEqualTo("ab".repeat(32));
    assertThat(report.summary()).isNotEmpty();
  }

  @Test
  void everyPointOfTheSummaryCitesAndNamesTheParagraphThatSaysTheSame() {
    var report = assembled(draft, ledger);

    assertThat(report.summary())
        .hasSize(summary().paragraphs().size())
        .allSatisfy(
            point -> {
              assertThat(point.id()).isNotNull();
              var quoted =
                  point.paragraphs().stream()
                      .flatMap(at -> report.paragraphs().get(at - 1).sentences().stream())
                      .flatMap(sentence -> sentence.quotedSpans().stream())
                      .map(QuotedSpan::comment)
                      .toList();
              assertThat(point.paragraphs()).isNotEmpty();
              assertThat(point.sentences().stream().flatMap(one -> one.quotedSpans().stream()))
                  .extracting(QuotedSpan::comment)
                  .isSubsetOf(quoted);
              assertThat(point.sentences().getFirst().citations()).isNotEmpty();
            });
    assertThat(report.sections())
        .extracting(section -> section.heading().text())
        .doesNotContain("Summary");
  }

  @Test
  void aSummaryThatPeopleEmptiedStaysEmpty() {
    assertThat(assembled(summarized(List.of()), ledger).summary()).isEmpty();
  }

  @Test
  void aRewrittenPointNamesTheParagraphThatItRepeated() {
    // Of points that only quote, several paragraphs can cite the same comment.
    var points =
        summary().paragraphs().stream()
            .filter(point -> !point.sentences().getFirst().counts().isEmpty())
            .map(
                point ->
                    new DraftParagraph(
                        point.number(),
                        point.theme(),
                        point.campaign(),
                        point.sentences().subList(0, 1)))
            .toList();
    var rewritten =
        points.stream()
            .map(
                point -> {
                  var s = point.sentences().getFirst().ofPeople();
                  return new DraftParagraph(
                      point.number(),
                      point.theme(),
                      point.campaign(),
                      List.of(
                          new DraftSentence(
                              "In other words. " + s.text(),
                              s.kind(),
                              s.citations(),
                              s.quotes(),
                              s.counts(),
                              null)));
                })
            .toList();

    assertThat(
            assembled(summarized(rewritten), ledger).summary().stream()
                .map(SummaryPoint::paragraphs)
                .toList())
        .isEqualTo(
            assembled(summarized(points), ledger).summary().stream()
                .map(SummaryPoint::paragraphs)
                .toList());
  }

  @Test
  void aPointOfPeopleThatNothingCarriesNamesNoParagraph() {
    var own =
        new DraftParagraph(
            9_999, null, null, List.of(uncited(UncitedReason.SECRETARIAT_VIEW, "We thank all.")));
    var point = assembled(summarized(List.of(own)), ledger).summary().getFirst();

    assertThat(point.text()).isEqualTo("We thank all.");
    assertThat(point.paragraphs()).isEmpty();
    assertThat(point.sentences().getFirst().reason()).isNotNull();
  }

  @Test
  void aTableInTheSummaryStandsAtTheHeadOfTheBody() {
    var own =
        new DraftTable(
            "Meetings", "Records", List.of("Region", "Held"), List.of(List.of("Africa", "3")));
    int number = summary().paragraphs().getFirst().number();
    var report = assembled(draft, Map.of(number, List.of(own)), ledger, List.of(), List.of());

    assertThat(report.sections().getFirst().blocks().getFirst())
        .isInstanceOfSatisfying(
            Block.NumberedTable.class,
            first -> assertThat(first.table().caption()).isEqualTo("Meetings"));
  }

  private static DraftSection summary() {
    return draft.sections().getFirst();
  }

  private static Draft summarized(List<DraftParagraph> points) {
    var sections = new ArrayList<>(draft.sections());
    sections.set(
        0, new DraftSection(SectionKind.SUMMARY, 1, summary().title(), null, null, points));
    return new Draft(sections);
  }

  @Test
  void sameMaterialGivesTheSameStoredForm() {
    assertThat(StoredDocument.toJson(assembled(draft, ledger)))
        .isEqualTo(StoredDocument.toJson(assembled(draft, ledger)))
        .doesNotContain("‹");
  }

  @Test
  void coverCountsSentencesWithoutCitationByTheirReason() {
    var sections = new ArrayList<>(draft.sections());
    int next = (int) draft.paragraphs().count() + 1;
    sections.add(written(1, next, uncited(UncitedReason.SECRETARIAT_VIEW, "We thank all.")));
    sections.add(written(1, next + 1, uncited(UncitedReason.SECRETARIAT_VIEW, "We go on.")));
    var coverage = assembled(new Draft(sections), ledger).coverage();

    assertThat(coverage.uncited()).hasSize(1);
    CommentCoverage.Count views = coverage.uncited().getFirst();
    assertThat(views.number()).isEqualTo(2);
    assertThat(views.reason()).isEqualTo("secretariat-view");
    assertThat(views.label()).doesNotContain("‹");
  }

  @Test
  void headingsWithoutTextGoAndNoLevelIsLeftOut() {
    var sections =
        List.of(
            new DraftSection(SectionKind.QUESTION, 1, "Nothing here", 1, null, List.of()),
            written(2, 1, uncited(UncitedReason.PROCEDURE, "It was open for two months.")));
    var titles =
        assembled(new Draft(sections.subList(0, 1)), ledger).sections().stream()
            .map(s -> s.heading().text())
            .toList();
    assertThat(titles).containsExactly("Participation", "Annex 1. Tables");

    var orphan = assembled(new Draft(sections.subList(1, 2)), ledger);
    assertThat(orphan.paragraphs()).hasSize(1);
  }

  @Test
  void commentOutsideTheLedgerStopsTheReport() {
    var open = new TreeMap<>(ledger.dispositions());
    open.put(1, new Disposition.Unaccounted());

    assertThatThrownBy(() -> assembled(draft, new Ledger(open)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("C1");
  }

  @Test
  void termsOfAVocabularyHaveATableOnEachQuestionAndOneOfAll() {
    var nobody =
        new TermAccount.Line(
            "C9", "C9 Media", 0, List.of(), new Prevalence(0, new TreeMap<>(), new TreeMap<>()));
    var some =
        new TermAccount.Line(
            "C5",
            "C5 Security",
            3,
            List.of(1, 2),
            new Prevalence(
                2,
                new TreeMap<>(Map.of("CIVIL_SOCIETY", 1, "GOVERNMENTS", 1)),
                new TreeMap<>(Map.of("AFRICAN", 1, "EASTERN_EUROPEAN", 1))));
    var none =
        new TermAccount.Line(
            "",
            "",
            4,
            List.of(3),
            new Prevalence(1, new TreeMap<>(), new TreeMap<>(Map.of("NONE", 1))));
    int number = (int) draft.paragraphs().count() + 1;
    var sentences = draft.paragraphs().findFirst().orElseThrow().sentences();
    var said = new DraftParagraph(number, null, null, sentences);
    var sections = new ArrayList<>(draft.sections());
    sections.add(new DraftSection(SectionKind.VOCABULARY, 2, "Terms", 1, null, List.of(said)));
    var accounts =
        Stream.of(Optional.of(1), Optional.<Integer>empty())
            .map(
                question ->
                    new TermAccount(
                        question.orElse(null),
                        Vocabulary.Use.BESIDE,
                        List.of(some, nobody),
                        none,
                        nobody,
                        List.of()))
            .toList();

    var report = assembled(new Draft(sections), ledger, accounts);

    var tables =
        blocks(report, Block.NumberedTable.class).stream().map(Block.NumberedTable::table).toList();
    assertThat(tables)
        .extracting(Table::caption)
        .containsOnlyOnce(
            "All questions by the terms of the institution's vocabulary",
            "Question 1 by the terms of the institution's vocabulary");
    var ofQuestion = tables.getLast();
    assertThat(ofQuestion.rows())
        .extracting(Table.Row::head)
        .containsExactly("C5 Security", "C9 Media", "Under no term");
    assertThat(ofQuestion.rows().getFirst().cells())
        .containsExactly("3", "2", "Governments 1; Civil society 1", "Africa 1; Eastern Europe 1");
    assertThat(ofQuestion.rows().get(1).cells()).containsExactly("0", "0", "", "");
    assertThat(ofQuestion.columns())
        .containsExactly("Term", "Statements", "Contributors", "By group", "By region");
  }

  @Test
  void themesPartsAndKeyPointsHaveATableByGroupAndRegionOnTheirQuestion() {
    var part =
        new ThemeFinding.Part(
            "p",
            "moderators",
            List.of(),
            true,
            Map.of(PointStance.SUPPORTS, List.of(1)),
            prevalence(1, "AFRICAN"),
            point(2),
            null);
    var report = assembled(draft, ledger, List.of(), List.of(theme(prevalence(2, "NONE"), part)));

    var table = ofThemes(report).orElseThrow();
    assertThat(table.columns()).containsExactly("Theme", "Contributors", "By group", "By region");
    assertThat(table.rows())
        .extracting(Table.Row::head)
        .containsExactly("hubs", "Key point, C4", "Part: moderators", "Key point, C2");
    assertThat(table.rows())
        .extracting(row -> String.join(" | ", row.cells()))
        .containsExactly(
            "2 | Governments 2 | No region 2",
            "1 | Governments 1 | Eastern Europe 1",
            "1 | Governments 1 | Africa 1",
            "1 | Governments 1 | Eastern Europe 1");
    assertThat(ofThemes(assembled(draft, ledger))).isEmpty();
  }

  @Test
  void themeInAnotherLanguageThanTheReportSaysWhich() {
    var part =
        new ThemeFinding.Part(
            "p",
            "animateurs",
            List.of(),
            true,
            Map.of(PointStance.SUPPORTS, List.of(1)),
            prevalence(1, "AFRICAN"),
            null,
            null);
    var theme = theme(new LanguageTag("fr"), prevalence(2, "AFRICAN"), List.of(point(4)), part);

    var table = ofThemes(assembled(draft, ledger, List.of(), List.of(theme))).orElseThrow();

    assertThat(table.rows())
        .extracting(Table.Row::head)
        .containsExactly("hubs (French)", "Key point, C4", "Part: animateurs (French)");
  }

  /// The overview may have been emptied by an editor.
  @Test
  void tableOfThemesStandsWithoutAnOverview() {
    var sections = draft.sections().stream().filter(s -> s.kind() != SectionKind.OVERVIEW).toList();
    var found = List.of(theme(prevalence(2, "AFRICAN")));

    assertThat(ofThemes(assembled(new Draft(sections), ledger, List.of(), found))).isPresent();
  }

  private static Optional<Table> ofThemes(ReportDocument report) {
    return blocks(report, Block.NumberedTable.class).stream()
        .map(Block.NumberedTable::table)
        .filter(table -> table.caption().equals("Contributors to question 1 by theme"))
        .findFirst();
  }

  private static ThemeFinding theme(Prevalence prevalence, ThemeFinding.Part... parts) {
    return theme(LanguageTag.ENGLISH, prevalence, List.of(point(4)), parts);
  }

  private static ThemeFinding theme(
      LanguageTag language,
      Prevalence prevalence,
      List<ThemeFinding.Point> points,
      ThemeFinding.Part... parts) {
    return new ThemeFinding(
        "t",
        1,
        language,
        "hubs",
        List.of(),
        false,
        List.of(1, 2),
        List.of(1, 2),
        prevalence,
        points,
        List.of(parts),
        null,
        false,
        null);
  }

  private static ThemeFinding.Point point(int comment) {
    return point(comment, prevalence(1, "EASTERN_EUROPEAN"));
  }

  private static ThemeFinding.Point point(int comment, Prevalence prevalence) {
    return new ThemeFinding.Point(
        comment, 1, new TextSpan(0, 4), "Hubs", List.of(comment), prevalence);
  }

  private static Prevalence prevalence(int governments, String region) {
    return new Prevalence(
        governments,
        new TreeMap<>(Map.of("GOVERNMENTS", governments)),
        new TreeMap<>(Map.of(region, governments)));
  }

  private static ReportDocument assembled(Draft of, Ledger ledger) {
    return assembled(of, ledger, List.of());
  }

  private static ReportDocument assembled(Draft of, Ledger ledger, List<TermAccount> terms) {
    return assembled(of, ledger, terms, List.of());
  }

  private static ReportDocument assembled(
      Draft of, Ledger ledger, List<TermAccount> terms, List<ThemeFinding> found) {
    return assembled(of, Map.of(), ledger, terms, found);
  }

  private static ReportDocument assembled(
      Draft of,
      Map<Integer, List<DraftTable>> tables,
      Ledger ledger,
      List<TermAccount> terms,
      List<ThemeFinding> found) {
    return DocumentAssembly.assemble(
        material(of, tables, ledger, terms, found, SampledMaterial.positions(material), List.of()),
        1,
        PUBLISHED,
        SampleMaterial.messages());
  }

  private static ReportMaterial material(List<SubmissionDetails> submissions) {
    return material(
        draft,
        Map.of(),
        ledger,
        List.of(),
        List.of(),
        SampledMaterial.positions(material),
        submissions);
  }

  private static ReportMaterial material(
      Draft of,
      Map<Integer, List<DraftTable>> tables,
      Ledger ledger,
      List<TermAccount> terms,
      List<ThemeFinding> found,
      List<GroupPositions> positions,
      List<SubmissionDetails> submissions) {
    return new ReportMaterial(
        SampledMaterial.facts(material),
        new Designation("A/66/67", "General"),
        LanguageTag.ENGLISH,
        of,
        Map.of(),
        tables,
        ledger,
        Map.of(),
        Map.of(),
        SampledMaterial.bylines(material),
        positions,
        submissions,
        terms,
        found,
        List.of("Comments were read."),
        Supplement.EMPTY,
        new InputSnapshot("ab".repeat(32), material.comments().size(), PUBLISHED));
  }

  private static ReportMaterial translating(
      ReportMaterial of, Map<QuotedWords, QuotationTranslation> translations) {
    return new ReportMaterial(
        of.facts(),
        of.designation(),
        of.language(),
        of.draft(),
        of.paragraphIds(),
        of.tables(),
        of.ledger(),
        of.themes(),
        translations,
        of.contributions(),
        of.positions(),
        of.submissions(),
        of.terms(),
        of.found(),
        of.method(),
        of.enclosed(),
        of.snapshot());
  }

  private static DraftSection written(int level, int number, DraftSentence sentence) {
    return new DraftSection(
        SectionKind.OVERVIEW,
        level,
        "Observations",
        null,
        null,
        List.of(new DraftParagraph(number, null, null, List.of(sentence))));
  }

  private static DraftSentence uncited(UncitedReason reason, String text) {
    return new DraftSentence(text, SentenceKind.WRITTEN, List.of(), List.of(), List.of(), reason);
  }

  private static List<Sentence> sentences(ReportDocument report) {
    return Stream.concat(
            report.summary().stream().flatMap(point -> point.sentences().stream()),
            report.paragraphs().stream().flatMap(p -> p.sentences().stream()))
        .toList();
  }

  private static <B> List<B> blocks(ReportDocument report, Class<B> kind) {
    return report.sections().stream()
        .flatMap(DocumentAssemblyTests::all)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private static java.util.stream.Stream<Object> all(ReportSection section) {
    return java.util.stream.Stream.concat(
        section.blocks().stream(), section.sections().stream().flatMap(DocumentAssemblyTests::all));
  }

  private static LocalizedText english(String text) {
    return LocalizedText.fromText(LanguageTag.ENGLISH, text);
  }
}
