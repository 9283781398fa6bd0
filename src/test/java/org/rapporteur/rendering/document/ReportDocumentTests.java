package org.rapporteur.rendering.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.rendering.text.QuotedSpan;
import org.rapporteur.rendering.text.Sentence;
import org.rapporteur.rendering.text.Term;
import org.rapporteur.rendering.text.TextRemoval;
import org.rapporteur.shared.LanguageTag;

class ReportDocumentTests {

  private static final TextRemoval REMOVED = new TextRemoval(TextRemoval.Kind.REMOVED, 5);

  private final ReportDocument report = SampleReports.inEnglish();

  @Test
  void paragraphsCountThroughTheWholeDocument() {
    assertThat(report.paragraphs())
        .extracting(Block.Paragraph::number)
        .containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void headingsAreNumberedByTheirPlace() {
    assertThat(report.sections())
        .extracting(s -> s.heading().number())
        .containsExactly("I", "II", "III");
    assertThat(report.sections().get(1).sections())
        .extracting(s -> s.heading().number() + " " + s.heading().id())
        .containsExactly("A s2-1", "B s2-2");
    assertThat(
            report.sections().get(1).sections().getFirst().sections().getFirst().heading().number())
        .isEqualTo("1");
  }

  @Test
  void romanAndLetterNumbersAreThoseOfAWordProcessor() {
    assertThat(List.of(4, 9, 14, 49))
        .extracting(n -> Heading.formatNumber(1, n))
        .containsExactly("IV", "IX", "XIV", "XLIX");
    assertThat(List.of(1, 26, 27))
        .extracting(n -> Heading.formatNumber(2, n))
        .containsExactly("A", "Z", "AA");
  }

  @Test
  void aLevelCannotBeLeftOut() {
    var builder =
        new ReportDocumentBuilder(
            report.consultation(),
            LanguageTag.ENGLISH,
            report.masthead(),
            1,
            Instant.EPOCH,
            report.snapshot());
    builder.heading(1, "One");
    assertThatThrownBy(() -> builder.heading(3, "Three")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aSentenceHasEitherCitationsOrAReason() {
    assertThatThrownBy(
            () -> Sentence.withCitations(Sentence.Role.OVERVIEW, "Many agreed.", List.of()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                new Sentence(
                    "Many agreed.",
                    Sentence.Role.OVERVIEW,
                    SampleReports.citations(1),
                    SampleReports.PROCEDURAL,
                    List.of(),
                    null))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aCitationOutsideTheAnnexIsRefused() {
    var builder =
        new ReportDocumentBuilder(
                report.consultation(),
                LanguageTag.ENGLISH,
                report.masthead(),
                1,
                Instant.EPOCH,
                report.snapshot())
            .heading(1, "One")
            .paragraph(
                "p",
                List.of(
                    Sentence.withCitations(
                        Sentence.Role.OVERVIEW, "Many agreed.", SampleReports.citations(1, 99))))
            .contribution(SampleReports.contribution(1, CommentDisposition.CITED));
    assertThatThrownBy(builder::build).hasMessageContaining("C99");
  }

  @Test
  void aQuotationIsOfACitedComment() {
    var sentence =
        Sentence.withCitations(Sentence.Role.QUOTATION, "“Yes”", SampleReports.citations(1));
    assertThatThrownBy(() -> sentence.quoting(new QuotedSpan(1, 4, 2, 1, LanguageTag.ENGLISH)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> sentence.quoting(new QuotedSpan(1, 6, 1, 1, LanguageTag.ENGLISH)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void spansCountCodePointsNotChars() {
    var sentence = SampleReports.quoting("😀 ", "oui 😀", "!", 1);
    assertThat(sentence.parts())
        .extracting(Sentence.Part::text)
        .containsExactly("😀 ", "oui 😀", "!");
  }

  @Test
  void coverageIsCountedFromTheDocument() {
    assertThat(report.coverage())
        .isEqualTo(
            new CommentCoverage(
                20,
                20,
                10,
                7,
                0,
                List.of(count(SampleReports.GREETING, 3)),
                7,
                List.of(count(SampleReports.PROCEDURAL, 3))));
  }

  @Test
  void aRemovedCommentGivesWayToItsDecisionAndNothingElseChanges() {
    var corrected = report.withCommentRemoved(9, 51, Instant.parse("2010-01-02T03:04:05Z"));

    var sentence = corrected.paragraphs().get(1).sentences().get(1);
    assertThat(sentence.text()).isEqualTo("One wrote: “”.");
    assertThat(sentence.quotedSpans().getFirst().removal())
        .isEqualTo(new TextRemoval(TextRemoval.Kind.REMOVED, 51));
    assertThat(corrected.contributions().get(8))
        .isEqualTo(new RemovedContribution(9, 1, CommentDisposition.CITED, 51));
    assertThat(corrected.corrections()).hasSize(1);
    assertThat(corrected.coverage()).isEqualTo(report.coverage());
    assertThat(corrected.paragraphs().getFirst()).isEqualTo(report.paragraphs().getFirst());
    assertThat(corrected.contributions().subList(0, 8))
        .isEqualTo(report.contributions().subList(0, 8));
    assertThat(corrected.toString()).doesNotContain("coûteuse");
  }

  @Test
  void quotationsAfterARemovedOneKeepTheirWords() {
    var sentence =
        Sentence.withCitations(
                Sentence.Role.QUOTATION, "“one”, “two”", SampleReports.citations(1, 2))
            .quoting(
                new QuotedSpan(1, 4, 1, 1, LanguageTag.ENGLISH),
                new QuotedSpan(8, 11, 2, 1, LanguageTag.ENGLISH));
    assertThat(
            sentence.withoutQuotations((comment, revision, text) -> comment == 1, REMOVED).parts())
        .extracting(Sentence.Part::text)
        .containsExactly("“", "", "”, “", "two", "”");
  }

  @Test
  void redactedWordsGiveWayToTheirDecisionAndWhatIsStillSaidStays() {
    var at = Instant.parse("2010-01-02T03:04:05Z");
    var sentence = report.paragraphs().get(1).sentences().get(1);
    int revision = sentence.quotedSpans().getFirst().revision();

    var corrected = report.withCommentRedacted(9, revision, "Nothing of it is left.", 52, at);

    assertThat(corrected.paragraphs().get(1).sentences().get(1).quotedSpans().getFirst().removal())
        .isEqualTo(new TextRemoval(TextRemoval.Kind.REDACTED, 52));
    assertThat(corrected.toString()).doesNotContain("coûteuse");
    assertThat(corrected.contributions()).isEqualTo(report.contributions());
    assertThat(corrected.corrections())
        .containsExactly(new Correction(TextRemoval.Kind.REDACTED, 9, 52, at));
    assertThat(report.withCommentRedacted(9, revision, sentence.text(), 52, at)).isSameAs(report);
    assertThat(report.withCommentRedacted(9, revision + 1, "", 52, at)).isSameAs(report);
  }

  @Test
  void aTranslationStandsBehindTheMarkThatClosesItsQuotation() {
    var to = new QuotedSpan.Translation("one", "Translation unit");
    for (String after : List.of("” (C1).", "» (C1).", "」 (C1).", "“ (C1).")) {
      var sentence = SampleReports.quoting("It says: “", "un", after, 1);
      var parts = translated(sentence, to).parts();
      assertThat(parts)
          .extracting(Sentence.Part::text)
          .containsExactly("It says: “", "un", after.substring(0, 1), "", after.substring(1));
      assertThat(parts.get(3).translation()).isEqualTo(to);
    }
    assertThat(translated(SampleReports.quoting("", "un", "", 1), to).parts())
        .extracting(Sentence.Part::text)
        .containsExactly("un", "");
    assertThat(translated(SampleReports.quoting("", "un", " and", 1), to).parts())
        .extracting(Sentence.Part::text)
        .containsExactly("un", "", " and");
  }

  @Test
  void aTranslationGoesWithTheWordsItIsOfAndMovesWithThem() {
    var to = new QuotedSpan.Translation("costly", "Translation unit");
    var translated = SampleTranslations.translated(report, to);
    var at = Instant.parse("2010-01-02T03:04:05Z");
    for (var corrected :
        List.of(
            translated.withCommentRemoved(9, 51, at),
            translated.withCommentRedacted(9, 1, "Nothing of it is left.", 52, at))) {
      assertThat(corrected.toString()).doesNotContain("costly", "Translation unit");
    }
    assertThat(translated.withCommentRemoved(1, 51, at).toString()).contains("costly");

    var sentence =
        Sentence.withCitations(
                Sentence.Role.QUOTATION, "“one”, “two”", SampleReports.citations(1, 2))
            .quoting(
                new QuotedSpan(1, 4, 1, 1, LanguageTag.FRENCH).withTranslation(to),
                new QuotedSpan(8, 11, 2, 1, LanguageTag.FRENCH).withTranslation(to));
    assertThat(
            sentence.withoutQuotations((comment, revision, text) -> comment == 1, REMOVED).parts())
        .extracting(Sentence.Part::text, Sentence.Part::translation)
        .containsExactly(
            tuple("“", null),
            tuple("", null),
            tuple("”, “", null),
            tuple("two", null),
            tuple("”", null),
            tuple("", to));
    assertThatThrownBy(() -> new QuotedSpan(1, 1, 1, 1, LanguageTag.FRENCH, REMOVED, to))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Sentence translated(Sentence sentence, QuotedSpan.Translation to) {
    return sentence.quoting(sentence.quotedSpans().getFirst().withTranslation(to));
  }

  @Test
  void anEditionThatDoesNotKnowTheCommentStaysAsItIs() {
    assertThat(report.withCommentRemoved(999, 1, Instant.EPOCH)).isSameAs(report);
  }

  @Test
  void withheldParagraphsSayOneSentenceAndLeaveTheSummary() {
    var instead =
        Sentence.withReason(Sentence.Role.PROCESS, "Not shown.", SampleReports.PROCEDURAL);

    var withheld = report.withParagraphsReplaced(Set.of(2), instead);

    assertThat(withheld.paragraphs().get(1))
        .isEqualTo(new Block.Paragraph("p-continue", 2, List.of(instead)));
    assertThat(withheld.paragraphs().getFirst()).isEqualTo(report.paragraphs().getFirst());
    assertThat(report.summary()).anyMatch(point -> point.paragraphs().contains(2));
    assertThat(withheld.summary())
        .isEqualTo(
            report.summary().stream().filter(point -> !point.paragraphs().contains(2)).toList());
  }

  @Test
  void exchangesWithAModelAreRemovedWithAnyParagraph() {
    var instead =
        Sentence.withReason(Sentence.Role.PROCESS, "Not shown.", SampleReports.PROCEDURAL);
    var report =
        SampleReports.citingInItsSummary(SampleEnclosures.enclosing(SampleEnclosures.enclosed()));

    assertThat(report.supplement().exchanges()).isNotEmpty();
    assertThat(report.withoutSummaryPoints(Set.of(0)).supplement().exchanges()).isEmpty();
    assertThat(report.withParagraphsReplaced(Set.of(1), instead).supplement().exchanges())
        .isEmpty();
  }

  @Test
  void wordsThatAreRemovedLeaveTheSummaryThatQuotesThem() {
    var citing = SampleReports.citingInItsSummary(SampleReports.inEnglish());
    var removed = citing.withCommentRemoved(9, 51, Instant.EPOCH).summary().get(1);

    assertThat(citing.summary().get(1).text())
        .isEqualTo("One wrote: “La participation à distance”.");
    assertThat(removed.text()).isEqualTo("One wrote: “”.");
    assertThat(removed.sentences().getFirst().citations())
        .isEqualTo(citing.summary().get(1).sentences().getFirst().citations());
    assertThat(citing.withCommentRemoved(1, 51, Instant.EPOCH).summary())
        .isEqualTo(citing.summary());
    assertThat(citing.withCommentRedacted(9, 1, "Rien", 52, Instant.EPOCH).summary().get(1).text())
        .isEqualTo("One wrote: “”.");
  }

  @Test
  void coverageCountsTheSentencesOfTheSummary() {
    var citing = SampleReports.citingInItsSummary(report);

    assertThat(citing.coverage().sentences()).isEqualTo(report.coverage().sentences() + 2);
    assertThat(citing.coverage().cited()).isEqualTo(report.coverage().cited());
    assertThat(citing.citingParagraphs()).isEqualTo(report.citingParagraphs());
  }

  @Test
  void pointsOfTheSummaryCiteWhatTheAnnexListsUnderAnIdOfTheirOwn() {
    var cites =
        List.of(
            Sentence.withCitations(Sentence.Role.OVERVIEW, "Some.", SampleReports.citations(1)));
    var unknown =
        List.of(
            Sentence.withCitations(Sentence.Role.OVERVIEW, "Some.", SampleReports.citations(999)));

    assertThatThrownBy(() -> with(new SummaryPoint("sum", unknown, List.of(1))))
        .hasMessage("The summary cites C999, which the annex does not list");
    assertThatThrownBy(() -> with(new SummaryPoint("p-intro", cites, List.of(1))))
        .hasMessage("Two paragraphs: p-intro");
    assertThatThrownBy(() -> with(new SummaryPoint("sum", cites, List.of(99))))
        .hasMessageStartingWith("The summary refers to paragraph 99");
    assertThat(
            with(new SummaryPoint("sum", cites, List.of(1)))
                .withoutSummaryPoints(Set.of(0))
                .summary())
        .isEmpty();
  }

  private ReportDocument with(SummaryPoint point) {
    return new ReportDocument(
        report.consultation(),
        report.language(),
        report.masthead(),
        report.mandate(),
        report.edition(),
        report.publishedAt(),
        List.of(point),
        report.sections(),
        report.submissions(),
        report.submittedSummaries(),
        report.contributions(),
        report.method(),
        report.supplement(),
        report.snapshot(),
        report.corrections());
  }

  @Test
  void onlyWebAddressesBecomeLinks() {
    assertThat(new QuotedMandate("q", LanguageTag.ENGLISH, "s", "javascript:alert(1)").link())
        .isNull();
  }

  @Test
  void removedSummaryGivesWayToItsDecisionOnce() {
    var summaries = SampleReports.withSummaries(LanguageTag.ENGLISH);

    var corrected = summaries.withSummaryRemoved(3, 5, Instant.EPOCH);

    assertThat(corrected.submittedSummaries().get(1).text()).isEmpty();
    assertThat(corrected.submittedSummaries().get(1).removal()).isEqualTo(REMOVED);
    assertThat(corrected.corrections())
        .containsExactly(new Correction(TextRemoval.Kind.REMOVED, null, 5, Instant.EPOCH, 3));
    assertThat(corrected.submittedSummaries().getFirst())
        .isEqualTo(summaries.submittedSummaries().getFirst());
    assertThat(corrected.withSummaryRemoved(3, 6, Instant.EPOCH)).isSameAs(corrected);
    assertThat(summaries.withSummaryRemoved(2, 5, Instant.EPOCH)).isSameAs(summaries);
    assertThat(report.withSummaryRemoved(3, 5, Instant.EPOCH)).isSameAs(report);
  }

  @Test
  void redactedSummarySaysWhatIsLeftOfTheRevisionThatWasSealed() {
    var summaries = SampleReports.withSummaries(LanguageTag.ENGLISH);
    var readable = new SubmittedSummary.RedactedText(3, "Hubs should be █████.");

    var corrected = summaries.withSummaryRedacted(6, 2, readable, 5, Instant.EPOCH);

    var left = corrected.submittedSummaries().getLast();
    assertThat(left.text()).isEqualTo("Hubs should be █████.");
    assertThat(left.revision()).isEqualTo(3);
    assertThat(left.removal()).isEqualTo(new TextRemoval(TextRemoval.Kind.REDACTED, 5));
    assertThat(corrected.withSummaryRedacted(6, 2, readable, 5, Instant.EPOCH)).isSameAs(corrected);
    assertThat(summaries.withSummaryRedacted(6, 1, readable, 5, Instant.EPOCH)).isSameAs(summaries);

    var bare = new SubmittedSummary.RedactedText(4, "");
    var gone = summaries.withSummaryRedacted(6, 2, bare, 5, Instant.EPOCH);
    assertThat(gone.submittedSummaries().getLast().text()).isEmpty();
    assertThat(gone.submittedSummaries().getLast().revision()).isEqualTo(2);
    assertThat(gone.withSummaryRedacted(6, 2, bare, 5, Instant.EPOCH)).isSameAs(gone);
  }

  @Test
  void correctionIsOfACommentOrOfASummary() {
    assertThatThrownBy(() -> new Correction(TextRemoval.Kind.REMOVED, null, 5, Instant.EPOCH, null))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new Correction(TextRemoval.Kind.REMOVED, 1, 5, Instant.EPOCH, 1))
        .isInstanceOf(IllegalStateException.class);
  }

  private static CommentCoverage.Count count(Term reason, int number) {
    return new CommentCoverage.Count(reason.code(), reason.label(), number);
  }
}
