package org.rapporteur.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rapporteur.analysis.check.DraftCheck;
import org.rapporteur.analysis.check.Problem;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.Count;
import org.rapporteur.analysis.draft.CountForm;
import org.rapporteur.analysis.draft.CountUnit;
import org.rapporteur.analysis.draft.Disposition;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSection;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Ledger;
import org.rapporteur.analysis.draft.RevisionTexts;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.finding.Findings;
import org.rapporteur.analysis.finding.Grounds;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.language.TextSpan;
import org.rapporteur.report.assembly.DraftFiles;

/// Whole drafts over large consultations: nothing is lost, nothing is altered, and what somebody
/// alters is found.
@Tag("data")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WholeDraft {

  /// So many sentences are altered, each in every way.
  private static final int ALTERED = 60;

  private static final Set<CountUnit> COUNTED = Set.of(CountUnit.HOLDERS, CountUnit.COMMENTS);

  final Material material;
  final Findings found;
  final Draft draft;
  private final Grounds grounds;

  WholeDraft(Material material) {
    this.material = material;
    found = SampleMaterial.findings(material);
    draft = SampleMaterial.draft(material, found);
    grounds = Grounds.of(material, found);
  }

  @Test
  void everyCommentIsAccountedForAndFewAreSetAside() {
    var ledger = Ledger.of(material, draft, found.reading().commentsSetAside());
    assertThat(ledger.dispositions()).hasSize(material.comments().size());
    assertThat(ledger.unaccounted()).isEmpty();
    assertThat(ledger.count(Disposition.SetAside.class))
        .isLessThanOrEqualTo(material.comments().size() * 15 / 100);
  }

  @Test
  void nothingStandsInTheWayOfPublication() {
    assertThat(problems(draft)).isEmpty();
  }

  /// As after an editor changed what it cites and took that back.
  @Test
  void sentenceIsRightOnceItIsPeoples() {
    var texts = RevisionTexts.of(material);
    draft
        .sentences()
        .forEach(
            sentence ->
                assertThat(
                        DraftCheck.check(
                            sentence.ofPeople(),
                            found.opinions(),
                            found.codings(),
                            material,
                            texts,
                            SampleMaterial.messages()))
                    .as(sentence.text())
                    .isEmpty());
  }

  @Test
  void everyQuotationIsVerbatim() {
    assertThat(draft.sentences().filter(s -> !s.quotes().isEmpty())).hasSizeGreaterThan(20);
    draft
        .sentences()
        .forEach(
            sentence ->
                sentence
                    .quotes()
                    .forEach(
                        quote -> {
                          String words =
                              new TextSpan(quote.start(), quote.end()).textIn(sentence.text());
                          assertThat(
                                  quote
                                      .span()
                                      .textIn(material.present(quote.comment()).plainText()))
                              .isEqualTo(words);
                        }));
  }

  @Test
  void whatIsCountedApartFromTheEngineIsAsMuchAsWritten() {
    var counted =
        draft
            .sentences()
            .flatMap(
                sentence ->
                    sentence.counts().stream()
                        .filter(count -> COUNTED.contains(count.form().unit()))
                        .peek(
                            count -> assertThat(apart(sentence, count)).isEqualTo(count.counted()))
                        .peek(count -> assertThat(digits(sentence)).contains(count.counted())))
            .map(Count::form)
            .collect(Collectors.toSet());
    assertThat(counted)
        .contains(CountForm.CONTRIBUTORS_OF, CountForm.CONTRIBUTORS, CountForm.COMMENTS);
    assertThat(counted.contains(CountForm.CONTRIBUTORS_FROM_GROUP))
        .isEqualTo(material.contributions().stream().anyMatch(SourceComment::statesGroup));
  }

  private int apart(DraftSentence sentence, Count count) {
    var scope = count.scope();
    return (int)
        sentence.citedComments().stream()
            .map(material::present)
            .filter(c -> scope.question() == null || scope.question() == c.question())
            .filter(
                c ->
                    scope.group() == null
                        || !scope.otherGroups() && c.group().equals(scope.group())
                        || scope.otherGroups()
                            && c.statesGroup()
                            && !c.group().equals(scope.group()))
            .filter(c -> scope.region() == null || c.regionOrNone().equals(scope.region()))
            .filter(c -> scope.language() == null || c.language().value().equals(scope.language()))
            .filter(
                c -> scope.development() == null || c.development().contains(scope.development()))
            .map(c -> count.form().unit() == CountUnit.HOLDERS ? c.holder() : c.number())
            .distinct()
            .count();
  }

  private static List<Integer> digits(DraftSentence sentence) {
    var all = new ArrayList<Integer>();
    var numbers = Pattern.compile("\\d+").matcher(sentence.text().replaceAll("(?<=\\d),", ""));
    while (numbers.find()) {
      all.add(Integer.parseInt(numbers.group()));
    }
    return all;
  }

  /// Nothing is recalled: the vectors, too, are computed once more.
  @Test
  void anotherRunOverCommentsInAnotherOrderGivesTheSameFilesByteForByte() {
    var reversed = new ArrayList<>(material.comments());
    Collections.reverse(reversed);
    var positions = new ArrayList<>(material.positions());
    Collections.reverse(positions);
    var other = new Material(material.facts(), material.questions(), reversed, positions);

    var foundAgain = SampleMaterial.findings(other);
    var draftedAgain = SampleMaterial.draft(other, foundAgain);

    assertThat(draftedAgain).isEqualTo(draft);
    var files = DraftFiles.withoutLayout(material, found, draft);
    assertThat(files).containsOnlyKeys("html", "json", "md");
    DraftFiles.withoutLayout(material, foundAgain, draftedAgain)
        .forEach((format, file) -> assertThat(file).as(format).isEqualTo(files.get(format)));
  }

  @Test
  void aCitationExchangedANumberChangedGroupsSwappedAndAQuotationAlteredAreFound() {
    var random = new Random(1);
    var paragraphs = draft.paragraphs().toList();
    int altered = 0;
    while (altered < ALTERED) {
      var paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
      int at = random.nextInt(paragraph.sentences().size());
      var sentence = paragraph.sentences().get(at);
      for (var other : alterations(sentence, random)) {
        assertThat(found(paragraph, at, other)).as("%s | %s", sentence, other).isNotEmpty();
      }
      altered++;
    }
  }

  private List<DraftSentence> alterations(DraftSentence sentence, Random random) {
    var all = new ArrayList<DraftSentence>();
    var citations = sentence.citations();
    if (citations.size() > 1) {
      all.add(with(sentence, sentence.text(), citations.subList(1, citations.size())));
    }
    var cited = sentence.citedComments();
    material.comments().stream()
        .skip(random.nextInt(material.comments().size()))
        .filter(comment -> !cited.contains(comment.number()))
        .findFirst()
        .ifPresent(
            comment -> {
              var exchanged = new ArrayList<>(citations);
              exchanged.set(0, new CitationRef(comment.number(), comment.revision(), null));
              all.add(with(sentence, sentence.text(), exchanged));
            });
    if (sentence.kind() != SentenceKind.MANDATE) {
      sentence
          .counts()
          .forEach(
              count -> {
                String shown = "(?<![\\dC])" + count.counted() + "(?!\\d)";
                String changed =
                    sentence.text().replaceFirst(shown, String.valueOf(count.counted() + 1));
                if (!changed.equals(sentence.text())) {
                  all.add(with(sentence, changed, citations));
                }
              });
    }
    swapped(sentence).ifPresent(text -> all.add(with(sentence, text, citations)));
    sentence
        .quotes()
        .forEach(
            quote -> {
              int start = sentence.text().offsetByCodePoints(0, quote.start());
              all.add(
                  with(
                      sentence,
                      sentence.text().substring(0, start)
                          + "Z"
                          + sentence.text().substring(sentence.text().offsetByCodePoints(start, 1)),
                      citations));
            });
    return all;
  }

  /// With the numbers of two groups exchanged, where they differ.
  private static Optional<String> swapped(DraftSentence sentence) {
    var ofGroups =
        sentence.counts().stream()
            .filter(count -> count.form() == CountForm.CONTRIBUTORS_FROM_GROUP)
            .map(count -> String.valueOf(count.counted()))
            .distinct()
            .limit(2)
            .toList();
    if (ofGroups.size() < 2) {
      return Optional.empty();
    }
    String one = "(?<!\\d)" + ofGroups.getFirst() + "(?!\\d)";
    String other = "(?<!\\d)" + ofGroups.getLast() + "(?!\\d)";
    String changed =
        sentence
            .text()
            .replaceFirst(one, "§")
            .replaceFirst(other, ofGroups.getFirst())
            .replaceFirst("§", ofGroups.getLast());
    return changed.contains("§") || changed.equals(sentence.text())
        ? Optional.empty()
        : Optional.of(changed);
  }

  private static DraftSentence with(
      DraftSentence sentence, String text, List<CitationRef> citations) {
    return new DraftSentence(
        text, sentence.kind(), citations, sentence.quotes(), sentence.counts(), null);
  }

  private List<Problem> found(DraftParagraph in, int at, DraftSentence instead) {
    var sentences = new ArrayList<>(in.sentences());
    sentences.set(at, instead);
    var changed = new DraftParagraph(in.number(), in.theme(), in.campaign(), sentences);
    var of =
        draft.sections().stream()
            .filter(section -> section.paragraphs().contains(in))
            .findFirst()
            .orElseThrow();
    return problems(
            new Draft(
                List.of(
                    new DraftSection(
                        of.kind(),
                        of.level(),
                        of.title(),
                        of.question(),
                        of.epigraph(),
                        List.of(changed)))))
        .stream()
        .filter(problem -> Integer.valueOf(at + 1).equals(problem.sentence()))
        .toList();
  }

  private List<Problem> problems(Draft of) {
    return DraftCheck.check(
        of,
        found.reading().commentsSetAside(),
        grounds,
        material,
        RevisionTexts.of(material),
        SampleMaterial.messages());
  }
}
