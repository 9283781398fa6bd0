package org.rapporteur.analysis.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.analysis.SampleMaterial.aConsultation;
import static org.rapporteur.analysis.SampleMaterial.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.check.DraftCheck;
import org.rapporteur.analysis.check.Problem;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.Count;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSection;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.RevisionTexts;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.finding.CommentSets;
import org.rapporteur.analysis.finding.Grounds;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.stances.Agreement;
import org.rapporteur.analysis.stances.CodedTheme;
import org.rapporteur.analysis.stances.Stance;
import org.rapporteur.shared.LanguageTag;

class StanceSentencesTests {

  private static final String PROPOSITION = "Hubs should get 2 per cent of the budget for 2010";

  private final Material material = material(12);
  private final CodedTheme all = coding(1, false, 10);
  private final CodedTheme sample = coding(2, true, 40);

  @Test
  void eachStanceIsCountedByGroupOutOfThoseCoded() {
    assertThat(texts(all))
        .containsExactly(
            "Two people coded how 10 of 10 contributors who had addressed the theme Remote hubs"
                + " stand to the proposition “"
                + PROPOSITION
                + "”.",
            "The contributors who were coded came from Governments (4) and civil society (6).",
            "Of those coded, many contributors (5 of 10) were for the proposition; by group, these"
                + " were 1 of 4 from Governments and 4 of 6 from civil society.",
            "Of those coded, two contributors (2 of 10) were against the proposition; by group,"
                + " these were 2 of 4 from Governments.",
            "Of those coded, one contributor (1 of 10) took a stance with conditions on the"
                + " proposition; by group, these were 1 of 4 from Governments.",
            "Of those coded, two contributors (2 of 10) stated no stance on the proposition that"
                + " could be told; by group, these were 2 of 6 from civil society.");
  }

  @Test
  void sampleIsNeverCalledAll() {
    assertThat(texts(sample).getFirst())
        .contains("10 of 40 contributors", "drawn at random")
        .doesNotContain("10 of 10");
    assertThat(texts(sample).subList(2, 6))
        .allMatch(text -> text.startsWith("Of those drawn at random and coded, "));
  }

  @Test
  void whatIsWrittenPassesTheCheckAndCitesWhomItCounts() {
    assertThat(kinds(sentences(all), material)).isEmpty();
    assertThat(kinds(sentences(sample), material)).isEmpty();
    assertThat(sentences(all).getFirst().citedComments()).hasSize(12);
    assertThat(sentences(all).get(3).citedComments()).containsExactly(2, 3);
  }

  @Test
  void swappedCitationsAreNoticed() {
    var sentences = new ArrayList<>(sentences(all));
    var favour = sentences.get(2);
    var against = sentences.get(3);
    sentences.set(2, with(favour, favour.text(), against.citations(), favour.counts()));
    sentences.set(3, with(against, against.text(), favour.citations(), against.counts()));
    assertThat(kinds(sentences, material))
        .contains(Problem.Kind.COUNT_NOT_EQUAL, Problem.Kind.CITED_NOT_AS_FOUND);
  }

  @Test
  void swappedNumbersGroupsAndStancesAreNoticed() {
    var favour = sentences(all).get(2);
    assertThat(kinds(replaced(2, favour.text().replace("5 of 10", "7 of 10")), material))
        .contains(Problem.Kind.COUNT_NOT_EQUAL, Problem.Kind.NUMBER_NOT_COUNTED);
    assertThat(
            kinds(
                replaced(
                    2,
                    favour
                        .text()
                        .replace("1 of 4 from Governments", "1 of 4 from the private sector")),
                material))
        .contains(Problem.Kind.COUNT_NOT_EQUAL);
    assertThat(kinds(replaced(2, favour.text().replace("were for", "were against")), material))
        .contains(Problem.Kind.COUNT_NOT_EQUAL);
    assertThat(kinds(replaced(2, favour.text().replace("many", "most")), material))
        .contains(Problem.Kind.COUNT_NOT_EQUAL, Problem.Kind.QUANTIFIER_OFF);
    var stance = new ArrayList<>(sentences(all));
    stance.set(2, with(favour, favour.text(), favour.citations(), sentences(all).get(3).counts()));
    assertThat(kinds(stance, material)).contains(Problem.Kind.COUNT_NOT_EQUAL);
  }

  @Test
  void countOfAnotherCodingIsNoticed() {
    var swapped = new ArrayList<>(sentences(all));
    swapped.set(0, sentences(coding(3, true, 40)).getFirst());
    assertThat(kinds(swapped, material)).contains(Problem.Kind.COUNT_NOT_EQUAL);
  }

  @Test
  void propositionInOtherWordsIsNoQuotation() {
    var sentences = new ArrayList<>(sentences(all));
    var lead = sentences.getFirst();
    sentences.set(
        0,
        with(
            lead,
            lead.text().replace("should get", "should not get"),
            lead.citations(),
            lead.counts()));
    assertThat(kinds(sentences, material)).contains(Problem.Kind.QUOTATION_NOT_VERBATIM);
  }

  @Test
  void propositionIsNoQuotationOfAComment() {
    assertThat(kinds(List.of(written("It was put as “" + PROPOSITION + "”.")), material)).isEmpty();
    assertThat(kinds(List.of(written("One said “" + PROPOSITION + "” (C12).")), material))
        .containsExactly(Problem.Kind.QUOTATION_NOT_VERBATIM);
  }

  @Test
  void numbersOfAPropositionAreCheckedLikeOthersWhereItIsNotQuoted() {
    var coding = proposing("7 of 10");
    assertThat(kinds(List.of(written("It was put as “7 of 10”.")), material, coding)).isEmpty();
    assertThat(kinds(List.of(written("So said 7 of 10 people.")), material, coding))
        .containsExactly(Problem.Kind.NUMBER_NOT_COUNTED);
  }

  @Test
  void whoHasNothingLeftIsNotCountedAndTheOldNumbersAreStale() {
    var less = material(11);
    assertThat(kinds(sentences(all), less)).contains(Problem.Kind.COUNT_NOT_EQUAL);
    var again = Drafting.stances(less, all, messages());
    assertThat(again.getFirst().text()).contains("9 of 10 contributors");
    assertThat(kinds(again, less)).isEmpty();
    assertThat(Drafting.stances(aConsultation().material(), all, messages())).isEmpty();
  }

  private List<DraftSentence> replaced(int at, String text) {
    var sentences = new ArrayList<>(sentences(all));
    var old = sentences.get(at);
    sentences.set(at, with(old, text, old.citations(), old.counts()));
    return sentences;
  }

  private static DraftSentence written(String text) {
    return new DraftSentence(
        text,
        SentenceKind.WRITTEN,
        List.of(new CitationRef(12, 1, null)),
        List.of(),
        List.of(),
        null);
  }

  private static DraftSentence with(
      DraftSentence sentence, String text, List<CitationRef> citations, List<Count> counts) {
    return new DraftSentence(text, sentence.kind(), citations, List.of(), counts, null);
  }

  private List<DraftSentence> sentences(CodedTheme coding) {
    return Drafting.stances(material, coding, messages());
  }

  private List<String> texts(CodedTheme coding) {
    return sentences(coding).stream().map(DraftSentence::text).toList();
  }

  private List<Problem.Kind> kinds(List<DraftSentence> sentences, Material now) {
    return kinds(sentences, now, all, sample);
  }

  private List<Problem.Kind> kinds(
      List<DraftSentence> sentences, Material now, CodedTheme... codings) {
    var revisions = new TreeMap<Integer, Integer>();
    material.comments().forEach(comment -> revisions.put(comment.number(), 1));
    var grounds =
        new Grounds(
            revisions,
            List.of(),
            List.of(),
            new CommentSets(List.of(), new TreeMap<>(), new TreeMap<>()),
            List.of(),
            List.of(codings),
            List.of());
    var paragraph = new DraftParagraph(1, "theme", null, sentences);
    var section = new DraftSection(SectionKind.THEME, 3, "Hubs", 1, null, List.of(paragraph));
    return DraftCheck.check(
            new Draft(List.of(section)), List.of(), grounds, now, RevisionTexts.of(now), messages())
        .stream()
        .map(Problem::kind)
        .filter(kind -> kind != Problem.Kind.COMMENT_UNACCOUNTED)
        .filter(kind -> kind != Problem.Kind.GROUP_WITHOUT_SENTENCE)
        .toList();
  }

  /// Ten contributors, the first and the last with two comments.
  private static Material material(int comments) {
    var made = aConsultation();
    int[] holders = {1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 5, 10};
    for (int at = 0; at < comments; at++) {
      made.says(
          holders[at],
          1,
          holders[at] <= 4 ? "GOVERNMENTS" : "CIVIL_SOCIETY",
          LanguageTag.ENGLISH,
          "Remote hubs matter, says contributor " + holders[at] + " in comment " + (at + 1));
    }
    return made.material();
  }

  private CodedTheme proposing(String proposition) {
    return new CodedTheme(
        3, 1, "theme", "Remote hubs", proposition, false, 10, all.agreement(), all.units());
  }

  private static CodedTheme coding(int number, boolean drawn, int population) {
    var stances =
        List.of(
            Stance.FOR,
            Stance.AGAINST,
            Stance.AGAINST,
            Stance.CONDITIONAL,
            Stance.FOR,
            Stance.FOR,
            Stance.FOR,
            Stance.FOR,
            Stance.NONE,
            Stance.NONE);
    var comments =
        List.of(
            List.of(1, 10),
            List.of(2),
            List.of(3),
            List.of(4),
            List.of(5, 11),
            List.of(6),
            List.of(7),
            List.of(8),
            List.of(9),
            List.of(12));
    var units = new ArrayList<CodedTheme.Unit>();
    for (int at = 0; at < stances.size(); at++) {
      units.add(
          new CodedTheme.Unit(
              at + 1, at < 4 ? "GOVERNMENTS" : "CIVIL_SOCIETY", stances.get(at), comments.get(at)));
    }
    return new CodedTheme(
        number,
        1,
        "theme",
        "Remote hubs",
        PROPOSITION,
        drawn,
        population,
        Agreement.of(List.of()),
        units);
  }
}
