package org.rapporteur.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.analysis.SampleMaterial.aLivelyConsultation;
import static org.rapporteur.analysis.SampleMaterial.draft;
import static org.rapporteur.analysis.SampleMaterial.findings;
import static org.rapporteur.analysis.SampleMaterial.messages;
import static org.rapporteur.analysis.SampleMaterial.noVectors;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSection;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.RevisionTexts;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.draft.UncitedReason;
import org.rapporteur.analysis.finding.Findings;
import org.rapporteur.analysis.finding.Grounds;
import org.rapporteur.analysis.material.Material;

class DraftCheckTests {

  private final Material material = aLivelyConsultation().material();
  private final Findings found = findings(material, noVectors());
  private final Draft draft = draft(material, found);
  private final Grounds grounds = Grounds.of(material, found);

  @Test
  void aCitationTakenAwayOrExchangedIsNoticed() {
    var counted =
        draft.sentences().filter(s -> !s.counts().isEmpty() && s.quotes().isEmpty()).toList();
    assertThat(counted).hasSizeGreaterThan(8);
    for (var sentence : counted) {
      var fewer = new ArrayList<>(sentence.citations());
      fewer.removeFirst();
      assertThat(kinds(with(sentence, sentence.text(), fewer))).as(sentence.text()).isNotEmpty();
    }
  }

  /// Whatever the counts say: of each generated sentence each citation, one at a time.
  @Test
  void anySingleCitationSwappedForAnotherIsNoticed() {
    var numbers = material.comments().stream().map(comment -> comment.number()).toList();
    int swapped = 0;
    for (var paragraph : draft.paragraphs().toList()) {
      for (int at = 0; at < paragraph.sentences().size(); at++) {
        var sentence = paragraph.sentences().get(at);
        var others = new ArrayList<>(numbers);
        others.removeAll(sentence.citedComments());
        for (int i = 0; i < sentence.citations().size() && !others.isEmpty(); i++) {
          var citations = new ArrayList<>(sentence.citations());
          citations.set(i, cite(others.get(i % others.size())));
          assertThat(problems(paragraph, at, with(sentence, sentence.text(), citations)))
              .as("%s: %s", sentence.citations().get(i), sentence.text())
              .contains(Problem.Kind.CITED_NOT_AS_FOUND);
          swapped++;
        }
      }
    }
    assertThat(swapped).isGreaterThan(80);
  }

  @Test
  void anotherRevisionThanTheOneReadIsNoticed() {
    var paragraph = draft.paragraphs().findFirst().orElseThrow();
    var sentence = paragraph.sentences().getFirst();
    var citations = new ArrayList<>(sentence.citations());
    citations.set(0, new CitationRef(citations.getFirst().comment(), 2, null));
    assertThat(problems(paragraph, 0, with(sentence, sentence.text(), citations)))
        .contains(Problem.Kind.CITED_NOT_AS_FOUND);
  }

  /// People choose what their sentences cite.
  @Test
  void whatPeopleCiteIsTheirs() {
    var paragraph =
        draft
            .paragraphs()
            .filter(p -> p.sentences().getFirst().kind() == SentenceKind.MANDATE)
            .findFirst()
            .orElseThrow();
    var written = written("The Forum is wanted.", List.of(cite(1)), null);
    assertThat(problems(paragraph, 0, written)).isEmpty();
  }

  @Test
  void lengthOfWrittenSentenceAndQuotationIsLimited() {
    var paragraph = draft.paragraphs().findFirst().orElseThrow();
    String sixty = "word ".repeat(59) + "word.";
    assertThat(problems(paragraph, 0, written(sixty, List.of(cite(1)), null))).isEmpty();
    assertThat(problems(paragraph, 0, written("A " + sixty, List.of(cite(1)), null)))
        .containsExactly(Problem.Kind.SENTENCE_TOO_LONG);
    String quoting = "“" + "word ".repeat(26) + "” (C1).";
    assertThat(problems(paragraph, 0, written(quoting, List.of(cite(1)), null)))
        .contains(Problem.Kind.QUOTATION_TOO_LONG);
  }

  @Test
  void summaryHasAtMostFourHundredWords() {
    assertThat(ofSummary(400)).doesNotContain(Problem.Kind.SUMMARY_TOO_LONG);
    assertThat(ofSummary(401)).contains(Problem.Kind.SUMMARY_TOO_LONG);
  }

  private List<Problem.Kind> ofSummary(int words) {
    var sentence = written("word ".repeat(words), List.of(cite(1)), null);
    var paragraph = new DraftParagraph(1, null, null, List.of(sentence));
    var section =
        new DraftSection(SectionKind.SUMMARY, 1, "Summary", null, null, List.of(paragraph));
    return DraftCheck.check(
            new Draft(List.of(section)),
            List.of(),
            grounds,
            material,
            RevisionTexts.of(material),
            messages())
        .stream()
        .map(Problem::kind)
        .toList();
  }

  @Test
  void citationsOfTwoSentencesExchangedAreNoticed() {
    var quoting = draft.sentences().filter(s -> s.kind() == SentenceKind.KEY_POINT).toList();
    var one = quoting.getFirst();
    var other =
        quoting.stream()
            .filter(s -> !s.citedComments().contains(one.quotes().getFirst().comment()))
            .findFirst()
            .orElseThrow();
    assertThat(kinds(with(one, one.text(), other.citations())))
        .contains(Problem.Kind.QUOTATION_NOT_CITED);
  }

  @Test
  void everyNumberChangedInASentenceIsNoticed() {
    for (var sentence : draft.sentences().filter(s -> !s.counts().isEmpty()).toList()) {
      if (sentence.kind() == SentenceKind.MANDATE) {
        continue;
      }
      for (var count : sentence.counts()) {
        String shown = Integer.toString(count.counted());
        String changed =
            sentence
                .text()
                .replaceFirst("\\b" + shown + "\\b", Integer.toString(count.counted() + 1));
        if (!changed.equals(sentence.text()) && !sentence.text().startsWith("C" + shown)) {
          assertThat(kinds(with(sentence, changed, sentence.citations()))).as(changed).isNotEmpty();
        }
      }
    }
  }

  @Test
  void groupsExchangedAreNoticed() {
    var groups =
        first(s -> s.text().contains("Governments (") && s.text().contains("civil society ("));
    String exchanged =
        groups
            .text()
            .replace("Governments", "§")
            .replace("civil society", "Governments")
            .replace("§", "civil society");
    assertThat(kinds(with(groups, exchanged, groups.citations())))
        .contains(Problem.Kind.COUNT_NOT_EQUAL);
  }

  @Test
  void aQuotationAlteredByOneWordIsNoticed() {
    for (var sentence : draft.sentences().filter(s -> !s.quotes().isEmpty()).toList()) {
      var quote = sentence.quotes().getFirst();
      int at = sentence.text().offsetByCodePoints(0, quote.start() + 2);
      String altered = sentence.text().substring(0, at) + "X" + sentence.text().substring(at + 1);
      assertThat(kinds(with(sentence, altered, sentence.citations())))
          .contains(Problem.Kind.QUOTATION_NOT_VERBATIM);
    }
  }

  @Test
  void aQuotationUnderAnotherCommentsNumberIsNoticed() {
    String words = "One said: “nobody negotiates a text in it” (C3).";
    var cited = List.of(cite(3), cite(4));
    assertThat(kinds(written(words, cited, null))).isEmpty();
    assertThat(kinds(written(words.replace("(C3)", "(C4)"), cited, null)))
        .containsExactly(Problem.Kind.QUOTATION_NOT_VERBATIM);
  }

  @Test
  void aPersonsSentenceNeedsACitationOrAReason() {
    assertThat(kinds(written("Thus the Forum is wanted.", List.of(), null)))
        .containsExactly(Problem.Kind.UNCITED);
    assertThat(kinds(written("Thus the Forum is wanted.", List.of(), UncitedReason.TRANSITION)))
        .isEmpty();
    assertThat(kinds(written("It was so in 2009.", List.of(cite(1)), null))).isEmpty();
  }

  @Test
  void aGeneratedSentenceNeverHasAReasonInstead() {
    var sentence = draft.sentences().findFirst().orElseThrow();
    var reasoned =
        new DraftSentence(
            sentence.text(),
            sentence.kind(),
            List.of(),
            List.of(),
            List.of(),
            UncitedReason.METHOD);
    assertThat(kinds(reasoned)).contains(Problem.Kind.UNCITED);
  }

  @Test
  void aPersonsQuotationMustBeVerbatim() {
    String words = "nobody negotiates a text in it";
    assertThat(kinds(written("One said that “" + words + "” (C3).", List.of(cite(3)), null)))
        .isEmpty();
    assertThat(
            kinds(
                written(
                    "One said that “nobody ever negotiates texts in it” (C3).",
                    List.of(cite(3)),
                    null)))
        .containsExactly(Problem.Kind.QUOTATION_NOT_VERBATIM);
  }

  @Test
  void aPersonsFractionAndQuantifierAreChecked() {
    assertThat(kinds(written("Most contributors (3 of 16) agreed.", List.of(cite(1)), null)))
        .containsExactly(Problem.Kind.NUMBER_NOT_COUNTED, Problem.Kind.QUANTIFIER_OFF);
  }

  @Test
  void aCommentThatIsNoLongerPublishedIsNoticed() {
    var without =
        new Material(
            material.facts(),
            material.questions(),
            material.comments().stream().filter(c -> c.number() != 3).toList(),
            material.positions());
    assertThat(
            DraftCheck.check(
                draft,
                found.reading().commentsSetAside(),
                Grounds.of(material, found),
                without,
                RevisionTexts.of(without),
                messages()))
        .extracting(Problem::kind)
        .contains(
            Problem.Kind.CITED_NOT_PUBLISHED,
            Problem.Kind.COUNT_NOT_EQUAL,
            Problem.Kind.QUOTATION_NOT_VERBATIM);
  }

  @Test
  void aCommentThatNothingCarriesIsNamed() {
    assertThat(
            DraftCheck.check(
                draft,
                List.of(),
                Grounds.of(material, found),
                material,
                RevisionTexts.of(material),
                messages()))
        .filteredOn(problem -> problem.kind().blocks())
        .extracting(Problem::kind, Problem::comment)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Problem.Kind.COMMENT_UNACCOUNTED, 15),
            org.assertj.core.groups.Tuple.tuple(Problem.Kind.COMMENT_UNACCOUNTED, 17));
  }

  /// Those of one sentence that stands in the place of another.
  private List<Problem.Kind> problems(DraftParagraph in, int at, DraftSentence instead) {
    var sentences = new ArrayList<>(in.sentences());
    sentences.set(at, instead);
    var changed = new DraftParagraph(in.number(), in.theme(), in.campaign(), sentences);
    var section = new DraftSection(SectionKind.OVERVIEW, 1, "Any", null, null, List.of(changed));
    return DraftCheck.check(
            new Draft(List.of(section)),
            List.of(),
            grounds,
            material,
            RevisionTexts.of(material),
            messages())
        .stream()
        .filter(problem -> Integer.valueOf(at + 1).equals(problem.sentence()))
        .map(Problem::kind)
        .toList();
  }

  private DraftSentence first(Predicate<DraftSentence> which) {
    return draft.sentences().filter(which).findFirst().orElseThrow();
  }

  private static DraftSentence with(
      DraftSentence sentence, String text, List<CitationRef> citations) {
    return new DraftSentence(
        text, sentence.kind(), citations, sentence.quotes(), sentence.counts(), null);
  }

  private static DraftSentence written(
      String text, List<CitationRef> citations, @Nullable UncitedReason reason) {
    return new DraftSentence(text, SentenceKind.WRITTEN, citations, List.of(), List.of(), reason);
  }

  private static CitationRef cite(int comment) {
    return new CitationRef(comment, 1, null);
  }

  private List<Problem.Kind> kinds(DraftSentence sentence) {
    return DraftCheck.check(
            sentence, List.of(), List.of(), material, RevisionTexts.of(material), messages())
        .stream()
        .map(Problem::kind)
        .toList();
  }
}
