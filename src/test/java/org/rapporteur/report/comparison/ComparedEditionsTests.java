package org.rapporteur.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.rendering.document.CommentDisposition;
import org.rapporteur.rendering.document.InputSnapshot;
import org.rapporteur.rendering.document.Masthead;
import org.rapporteur.rendering.document.RemovedContribution;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.ReportDocumentBuilder;
import org.rapporteur.rendering.document.SampleReports;
import org.rapporteur.rendering.text.Citation;
import org.rapporteur.rendering.text.QuotedSpan;
import org.rapporteur.rendering.text.Sentence;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.comparison.ChangeType;
import org.rapporteur.shared.comparison.TextDiff.Kind;
import org.rapporteur.shared.comparison.TextDiff.Segment;

class ComparedEditionsTests {

  private static final String FORM = "Two Governments did not favour the present form.";
  private static final String FORM_CHANGED =
      "Two Governments did not favour the present form and named paragraph 69.";

  @Test
  void sameEditionsHaveNoChange() {
    var compared =
        ComparedEditions.of(
            edition(1, Map.of("a", List.of("One."))), edition(2, Map.of("a", List.of("One."))));

    assertThat(compared.changes()).isEmpty();
    assertThat(compared.count(ChangeType.UNCHANGED)).isEqualTo(1);
    assertThat(compared.from()).isEqualTo(1);
    assertThat(compared.to()).isEqualTo(2);
  }

  @Test
  void wordsOfAChangedSentenceAreMarked() {
    var compared =
        ComparedEditions.of(
            edition(1, Map.of("a", List.of("All is said.", FORM))),
            edition(2, Map.of("a", List.of("All is said.", FORM_CHANGED))));

    var paragraph = compared.changes().getFirst();
    assertThat(paragraph.change()).isEqualTo(ChangeType.CHANGED);
    assertThat(paragraph.changes())
        .singleElement()
        .satisfies(
            sentence -> {
              assertThat(sentence.number()).isEqualTo(2);
              assertThat(sentence.change()).isEqualTo(ChangeType.CHANGED);
              assertThat(sentence.words().segments())
                  .contains(new Segment(Kind.ADDED, " and named paragraph 69"));
            });
  }

  @Test
  void sentencesAreAddedAndLeftOutAroundThoseThatStay() {
    var compared =
        ComparedEditions.of(
            edition(1, Map.of("a", List.of("Cats sleep all day.", FORM, "Hubs were asked for."))),
            edition(2, Map.of("a", List.of(FORM_CHANGED, "Hubs were asked for.", "Birds sing."))));

    assertThat(compared.changes().getFirst().sentences())
        .extracting(ComparedSentence::change, ComparedSentence::number)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(ChangeType.REMOVED, 1),
            org.assertj.core.groups.Tuple.tuple(ChangeType.CHANGED, 1),
            org.assertj.core.groups.Tuple.tuple(ChangeType.UNCHANGED, 2),
            org.assertj.core.groups.Tuple.tuple(ChangeType.ADDED, 3));
  }

  @Test
  void sentenceOfWhichLittleIsLeftIsAnother() {
    var compared =
        ComparedEditions.of(
            edition(1, Map.of("a", List.of("Many contributors asked for hubs in schools."))),
            edition(2, Map.of("a", List.of("Many States named the cost of a meeting."))));

    assertThat(compared.changes().getFirst().sentences())
        .extracting(ComparedSentence::change)
        .containsExactly(ChangeType.REMOVED, ChangeType.ADDED);
  }

  @Test
  void rewrittenSentenceKeepsItsUnchangedCitations() {
    var compared =
        ComparedEditions.of(
            edition(1, "Many contributors asked for hubs in schools.", 1, 2, 3),
            edition(2, "Hubs near learners were the wish of three States.", 1, 2, 3));

    assertThat(compared.changes().getFirst().sentences())
        .singleElement()
        .satisfies(
            sentence -> {
              assertThat(sentence.change()).isEqualTo(ChangeType.CHANGED);
              assertThat(sentence.cited()).containsExactly(1, 2, 3);
              assertThat(sentence.gone()).isEmpty();
              assertThat(sentence.put()).isEmpty();
            });
  }

  @Test
  void paragraphsAreKnownByTheirIdsHoweverTheirNumbersMove() {
    var before = new LinkedHashMap<String, List<String>>();
    before.put("a", List.of("First."));
    before.put("gone", List.of("Left out."));
    before.put("b", List.of("Second."));
    before.put("c", List.of("Third."));
    var after = new LinkedHashMap<String, List<String>>();
    after.put("new", List.of("Said before all."));
    after.put("c", List.of("Third."));
    after.put("a", List.of("First."));
    after.put("b", List.of("Second, and more."));

    var compared = ComparedEditions.of(edition(1, before), edition(2, after));

    assertThat(compared.paragraphs())
        .extracting(ComparedParagraph::id, ComparedParagraph::change)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("new", ChangeType.ADDED),
            org.assertj.core.groups.Tuple.tuple("c", ChangeType.UNCHANGED),
            org.assertj.core.groups.Tuple.tuple("a", ChangeType.UNCHANGED),
            org.assertj.core.groups.Tuple.tuple("gone", ChangeType.REMOVED),
            org.assertj.core.groups.Tuple.tuple("b", ChangeType.CHANGED));
    assertThat(compared.renumbered()).isEqualTo(3);
    assertThat(compared.count(ChangeType.ADDED)).isEqualTo(1);
  }

  @Test
  void summariesAreCompared() {
    var citing = SampleReports.citingInItsSummary(SampleReports.inEnglish());
    var corrected = citing.withCommentRemoved(9, 51, Instant.EPOCH);

    assertThat(ComparedEditions.of(citing, corrected).changes())
        .filteredOn(ComparedParagraph::inSummary)
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.id()).isEqualTo("sum-one");
              assertThat(point.change()).isEqualTo(ChangeType.CHANGED);
              assertThat(point.anchor()).isEqualTo("sum2");
              assertThat(point.isRenumbered()).isFalse();
            });
    assertThat(
            ComparedEditions.of(citing, citing.withoutSummaryPoints(java.util.Set.of(0))).changes())
        .extracting(ComparedParagraph::id, ComparedParagraph::change)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("sum-many", ChangeType.REMOVED));
  }

  @Test
  void citationsAloneAreAChange() {
    var compared = ComparedEditions.of(edition(1, FORM, 1, 2, 3), edition(2, FORM, 2, 3, 4));

    var sentence = compared.changes().getFirst().changes().getFirst();
    assertThat(sentence.words().isUnchanged()).isTrue();
    assertThat(sentence.cited()).containsExactly(2, 3);
    assertThat(sentence.gone()).containsExactly(1);
    assertThat(sentence.put()).containsExactly(4);
  }

  @Test
  void wordsOfATranslationAreMarked() {
    var quoting = SampleReports.quoting("One said: “", "Oui", "”.", 1);
    var to = new QuotedSpan.Translation("Yes", "Unit");
    var translated = quoting.quoting(quoting.quotedSpans().getFirst().withTranslation(to));
    var compared =
        ComparedEditions.of(
            document(1, Map.of("a", List.of(quoting))),
            document(2, Map.of("a", List.of(translated))));

    var sentence = compared.changes().getFirst().changes().getFirst();
    assertThat(sentence.change()).isEqualTo(ChangeType.CHANGED);
    assertThat(sentence.words().segments()).contains(new Segment(Kind.ADDED, " [Unit: “Yes”]"));
  }

  @Test
  void wordsOfAFootnoteAreMarked() {
    var plain = Sentence.withReason(Sentence.Role.OBSERVATION, FORM, SampleReports.PROCEDURAL);
    var compared =
        ComparedEditions.of(
            document(1, Map.of("a", List.of(plain))),
            document(2, Map.of("a", List.of(plain.withFootnote("In writing.")))));

    var sentence = compared.changes().getFirst().changes().getFirst();
    assertThat(sentence.change()).isEqualTo(ChangeType.CHANGED);
    assertThat(sentence.words().segments()).contains(new Segment(Kind.ADDED, " [In writing.]"));
  }

  private static ReportDocument edition(int number, Map<String, List<String>> paragraphs) {
    return document(
        number,
        paragraphs.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry ->
                        entry.getValue().stream()
                            .map(
                                text ->
                                    Sentence.withReason(
                                        Sentence.Role.OBSERVATION, text, SampleReports.PROCEDURAL))
                            .toList(),
                    (one, other) -> one,
                    LinkedHashMap::new)));
  }

  private static ReportDocument edition(int number, String text, Integer... cited) {
    var citations = List.of(cited).stream().map(c -> new Citation(c, 1, null)).toList();
    return document(
        number,
        Map.of("a", List.of(Sentence.withCitations(Sentence.Role.MINORITY, text, citations))));
  }

  private static ReportDocument document(int number, Map<String, List<Sentence>> paragraphs) {
    var builder =
        new ReportDocumentBuilder(
            new Slug("continuation"),
            LanguageTag.ENGLISH,
            new Masthead(
                "Information society follow-up",
                null,
                null,
                LocalDate.of(2009, 11, 13),
                LanguageTag.ENGLISH,
                "Continuation",
                null),
            number,
            SampleReports.PUBLISHED,
            new InputSnapshot("ab".repeat(32), 4, Instant.EPOCH));
    builder.heading(1, "What was said");
    paragraphs.forEach(builder::paragraph);
    IntStream.rangeClosed(1, 4)
        .forEach(
            n -> builder.contribution(new RemovedContribution(n, 1, CommentDisposition.CITED, 1)));
    return builder.build();
  }
}
