package org.rapporteur.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.analysis.SampleMaterial.aConsultation;
import static org.rapporteur.analysis.SampleMaterial.messages;
import static org.rapporteur.analysis.SampleMaterial.noVectors;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.check.DraftCheck;
import org.rapporteur.analysis.check.Problem;
import org.rapporteur.analysis.codebook.Evidence;
import org.rapporteur.analysis.codebook.KeptTheme;
import org.rapporteur.analysis.codebook.Theme;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSection;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Ledger;
import org.rapporteur.analysis.draft.RevisionTexts;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.finding.Findings;
import org.rapporteur.analysis.finding.Grounds;
import org.rapporteur.analysis.finding.TermAccount;
import org.rapporteur.analysis.likeness.MultilingualFeatures;
import org.rapporteur.analysis.likeness.TextFeatures;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.analysis.vocabulary.Vocabulary;
import org.rapporteur.analysis.vocabulary.Vocabulary.Term;
import org.rapporteur.analysis.vocabulary.Vocabulary.Use;
import org.rapporteur.analysis.vocabulary.Vocabulary.Wording;
import org.rapporteur.language.Embeddings;
import org.rapporteur.language.dictionary.Glossaries;
import org.rapporteur.shared.LanguageTag;

/// A vocabulary of the institution's own, beside the themes that are found or in their place.
class VocabularyTests {

  private static final LanguageTag ENGLISH = LanguageTag.ENGLISH;
  private static final LanguageTag ARABIC = LanguageTag.ARABIC;
  private static final LanguageTag CHINESE = LanguageTag.CHINESE;
  private static final LanguageTag FRENCH = LanguageTag.FRENCH;

  private static final List<Term> TERMS =
      List.of(
          new Term(
              "C3",
              List.of(
                  new Wording(ENGLISH, "Access to information", "", List.of("public libraries")),
                  new Wording(ARABIC, "النفاذ إلى المعلومات", "", List.of("المكتبات العامة")),
                  new Wording(CHINESE, "信息获取", "", List.of("公共图书馆")))),
          new Term(
              "C5",
              List.of(
                  new Wording(
                      ENGLISH,
                      "Building confidence and security",
                      "",
                      List.of("cybersecurity", "data protection", "action line C5")),
                  new Wording(ARABIC, "بناء الثقة والأمن", "", List.of("الأمن السيبراني")),
                  new Wording(CHINESE, "建立信心和安全", "", List.of("网络安全")))),
          new Term("C9", List.of(new Wording(ENGLISH, "Media", "", List.of("journalists")))),
          new Term("WSIS-10", List.of(new Wording(ENGLISH, "Ethical dimensions", "", List.of()))));

  private static final List<String> LIBRARIES =
      List.of(
          "Public libraries should be open to everyone in the evening.",
          "Every village needs public libraries with a line to the world.",
          "Public libraries lend computers to those who have none.",
          "Without public libraries the poor are left out of this.");

  private static final List<String> SECURITY =
      List.of(
          "Cybersecurity must be taught in every school of the country.",
          "Small firms cannot pay for cybersecurity without help.",
          "A law on data protection is missing in many countries.",
          "Cybersecurity and data protection need independent authorities.");

  private static final String OTHER = "Lunches lasted hardly twenty minutes.";

  private static Material english() {
    var sample = aConsultation().from("ASIA_PACIFIC");
    LIBRARIES.forEach(text -> sample.says("GOVERNMENTS", ENGLISH, text));
    sample.from("AFRICAN");
    SECURITY.forEach(text -> sample.says("CIVIL_SOCIETY", ENGLISH, text));
    return sample.says(OTHER).material();
  }

  private static Findings findings(Material material, @Nullable Vocabulary vocabulary) {
    return findings(material, vocabulary, List.of(), noVectors());
  }

  private static Findings findings(
      Material material, @Nullable Vocabulary vocabulary, List<KeptTheme> kept) {
    return findings(material, vocabulary, kept, noVectors());
  }

  private static Findings findings(
      Material material,
      @Nullable Vocabulary vocabulary,
      List<KeptTheme> kept,
      TextFeatures features) {
    var engine = new Engine(messages());
    var campaigns = engine.campaigns(material, Memory.NONE, Progress.SILENT);
    var reading = engine.statements(material, campaigns, Memory.NONE, Progress.SILENT);
    var themes =
        engine.themes(material, reading, campaigns, features, kept, vocabulary, Progress.SILENT);
    var evidence = new Evidence(reading, campaigns, themes);
    return new Findings(
        evidence,
        engine.keyPoints(material, evidence),
        engine.differences(material, evidence, Progress.SILENT));
  }

  private static Vocabulary beside() {
    return new Vocabulary(Use.BESIDE, TERMS);
  }

  private static Vocabulary instead() {
    return new Vocabulary(Use.INSTEAD, TERMS);
  }

  private static TermAccount.Line line(List<TermAccount> accounts, String code) {
    return accounts.getFirst().terms().stream()
        .filter(line -> line.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<Theme> themes(Findings found) {
    return found.themes().getFirst().themes();
  }

  @Test
  void statementsFallUnderTheTermsWhoseWordsTheyHave() {
    var material = english();
    var accounts = findings(material, beside()).terms(material);
    assertThat(line(accounts, "C3").comments()).containsExactly(1, 2, 3, 4);
    assertThat(line(accounts, "C3").prevalence().holdersByGroup())
        .containsOnly(Map.entry("GOVERNMENTS", 4));
    assertThat(line(accounts, "C3").prevalence().holdersByRegion())
        .containsOnly(Map.entry("ASIA_PACIFIC", 4));
    assertThat(line(accounts, "C5").prevalence().holdersByRegion())
        .containsOnly(Map.entry("AFRICAN", 4));
    assertThat(line(accounts, "C5").comments()).containsExactly(5, 6, 7, 8);
    assertThat(line(accounts, "C5").statements()).isEqualTo(4);
    assertThat(line(accounts, "C5").prevalence().holders()).isEqualTo(4);
    assertThat(line(accounts, "C9").isSpokenTo()).isFalse();
    assertThat(accounts.getFirst().others().comments()).containsExactly(9);
  }

  @Test
  void statementMayFallUnderSeveralTerms() {
    var material =
        aConsultation().says("Journalists ask for cybersecurity in public libraries.").material();
    var accounts = findings(material, beside()).terms(material);
    for (String code : List.of("C3", "C5", "C9")) {
      assertThat(line(accounts, code).comments()).containsExactly(1);
    }
    var alone = findings(material, instead()).terms(material);
    assertThat(alone.getFirst().terms().stream().mapToInt(TermAccount.Line::statements).sum())
        .isEqualTo(1);
  }

  @Test
  void arabicAndChineseStatementsFallUnderTheirWords() {
    var material =
        aConsultation()
            .says("GOVERNMENTS", ARABIC, "نحتاج إلى قانون ينظم الأمن السيبراني في كل البلدان.")
            .says("GOVERNMENTS", ARABIC, "المكتبات العامة مغلقة في المساء في قرى كثيرة.")
            .says("PRIVATE_SECTOR", CHINESE, "中小企业没有足够的资金投入网络安全。")
            .says("PRIVATE_SECTOR", CHINESE, "晚上应当开放公共图书馆。")
            .says("CIVIL_SOCIETY", FRENCH, "La cybersécurité coûte trop cher aux petites villes.")
            .material();
    var accounts = findings(material, beside()).terms(material);
    assertThat(line(accounts, "C5").comments()).containsExactly(1, 3);
    assertThat(line(accounts, "C3").comments()).containsExactly(2, 4);
    assertThat(accounts.getFirst().uncompared().comments()).containsExactly(5);
    assertThat(accounts.getFirst().others().isSpokenTo()).isFalse();
  }

  @Test
  void statementWithoutTheWordsOfATermFallsUnderItWhereItLiesNear() {
    var sample = aConsultation();
    LIBRARIES.forEach(sample::says);
    SECURITY.forEach(sample::says);
    var material =
        sample
            .says("Safe networks and protected personal data matter to all of us.")
            .says(OTHER)
            .material();
    var found =
        findings(
            material,
            beside(),
            List.of(),
            new MultilingualFeatures(new Embeddings(), new Glossaries(Path.of("none")), List.of()));
    assertThat(line(found.terms(material), "C5").comments()).contains(9).doesNotContain(10);
  }

  @Test
  void draftTellsEachTermAndTheRestAndStandsUpToItsCheck() {
    var material = english();
    var found = findings(material, beside());
    var draft = SampleMaterial.draft(material, found);
    assertThat(texts(draft, SentenceKind.TERM))
        .containsExactly(
            "4 contributors spoke to “C3 Access to information”, in 4 comments.",
            "4 contributors spoke to “C5 Building confidence and security”, in 4 comments.");
    assertThat(texts(draft, SentenceKind.NO_TERM))
        .containsExactly(
            "In none of the 9 comments did anybody speak to the terms “C9 Media” and “WSIS-10"
                + " Ethical dimensions”.");
    assertThat(texts(draft, SentenceKind.TERM_OTHERS))
        .containsExactly(
            "Statements that 1 contributor made in 1 comment fall under none of the terms.");
    assertThat(texts(draft, SentenceKind.THEME_TERM)).isNotEmpty();
    assertThat(problems(material, found, draft)).isEmpty();
  }

  @Test
  void whatWasNotComparedIsNotSaidToLackTheTerms() {
    var sample = aConsultation();
    sample.says("GOVERNMENTS", FRENCH, "Le prix des billets est trop élevé pour nous.");
    LIBRARIES.forEach(sample::says);
    var material = sample.material();
    var found = findings(material, beside());
    var draft = SampleMaterial.draft(material, found);
    assertThat(texts(draft, SentenceKind.NO_TERM))
        .singleElement()
        .asString()
        .startsWith("In none of the 4 comments did anybody speak to the terms");
    assertThat(texts(draft, SentenceKind.TERM_UNCOMPARED))
        .singleElement()
        .asString()
        .startsWith("Statements made in 1 comment are in languages in which no term has words");
    assertThat(problems(material, found, draft)).isEmpty();
  }

  @Test
  void whereNothingWasComparedNoTermIsSaidToBeMissing() {
    var material =
        aConsultation()
            .says("GOVERNMENTS", FRENCH, "Le prix des billets est trop élevé pour nous.")
            .material();
    var found = findings(material, beside());
    var draft = SampleMaterial.draft(material, found);
    assertThat(texts(draft, SentenceKind.NO_TERM)).isEmpty();
    assertThat(texts(draft, SentenceKind.TERM_UNCOMPARED)).hasSize(1);
    assertThat(problems(material, found, draft)).isEmpty();
  }

  @Test
  void citationThatIsNotUnderTheTermIsFound() {
    var material = english();
    var found = findings(material, beside());
    var draft = SampleMaterial.draft(material, found);
    var term =
        draft.sentences().filter(s -> s.kind() == SentenceKind.TERM).findFirst().orElseThrow();
    var altered =
        new DraftSentence(
            term.text(),
            term.kind(),
            term.citations().subList(1, term.citations().size()),
            term.quotes(),
            term.counts(),
            null);
    var sections = draft.sections().stream().map(section -> with(section, term, altered)).toList();
    assertThat(problems(material, found, new Draft(sections)))
        .extracting(Problem::kind)
        .contains(Problem.Kind.CITED_NOT_AS_FOUND, Problem.Kind.COUNT_NOT_EQUAL);
  }

  private static DraftSection with(DraftSection section, DraftSentence old, DraftSentence altered) {
    return new DraftSection(
        section.kind(),
        section.level(),
        section.title(),
        section.question(),
        section.epigraph(),
        section.paragraphs().stream()
            .map(
                paragraph ->
                    new DraftParagraph(
                        paragraph.number(),
                        paragraph.theme(),
                        paragraph.campaign(),
                        paragraph.sentences().stream()
                            .map(said -> said.equals(old) ? altered : said)
                            .toList()))
            .toList());
  }

  @Test
  void termsAreTheThemesWhereTheyStandInstead() {
    var material = english();
    var found = findings(material, instead());
    assertThat(themes(found))
        .extracting(Theme::label)
        .containsExactlyInAnyOrder(
            "C3 Access to information", "C5 Building confidence and security");
    assertThat(themes(found)).extracting(Theme::term).containsExactlyInAnyOrder("C3", "C5");
    assertThat(themes(found)).allMatch(Theme::isNamed);
    assertThat(found.themes().getFirst().remainder()).containsExactly(Words.idOf(ENGLISH, OTHER));
    var draft = SampleMaterial.draft(material, found);
    assertThat(draft.sections().stream().filter(s -> s.kind() == SectionKind.THEME))
        .extracting(DraftSection::title)
        .containsExactlyInAnyOrder(
            "C3 Access to information", "C5 Building confidence and security");
    assertThat(texts(draft, SentenceKind.NO_TERM)).singleElement().asString().contains("C9 Media");
    assertThat(problems(material, found, draft)).isEmpty();
    assertThat(Ledger.of(material, draft, found.reading().commentsSetAside()).unaccounted())
        .isEmpty();
  }

  @Test
  void whatPeopleDecidedAboutATermHolds() {
    var material = english();
    var before = theme(findings(material, instead()), "C5");
    var moved = Words.idOf(ENGLISH, OTHER);
    var kept = new KeptTheme(before.id(), 1, ENGLISH, "Safety", Set.of(moved), null);
    var found = findings(material, instead(), List.of(kept));
    var after = theme(found, "C5");
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.label()).isEqualTo("Safety");
    assertThat(after.kept()).isTrue();
    assertThat(after.members()).hasSize(before.members().size() + 1);
    assertThat(after.has(moved)).isTrue();
    assertThat(line(found.terms(material), "C5").comments()).contains(9);
    assertThat(found.terms(material).getFirst().others().isSpokenTo()).isFalse();
  }

  @Test
  void termsThatPeopleMergedStayTogether() {
    var material = english();
    var found = findings(material, instead());
    var libraries = theme(found, "C3");
    var security = theme(found, "C5");
    var kept =
        new KeptTheme(
            libraries.id(),
            1,
            ENGLISH,
            "Both",
            Set.of(libraries.members().getFirst().statement()),
            null,
            Set.of(security.id()));
    var after = themes(findings(material, instead(), List.of(kept)));
    assertThat(after).extracting(Theme::label).containsExactly("Both");
    assertThat(after.getFirst().members()).hasSize(8);
  }

  @Test
  void themesAreFoundInALanguageWithoutTerms() {
    var sample = aConsultation();
    for (int i = 0; i < 12; i++) {
      sample.says(
          "GOVERNMENTS",
          FRENCH,
          "Le prix des billets numéro %d est trop élevé pour nous.".formatted(i));
    }
    LIBRARIES.forEach(sample::says);
    var material = sample.material();
    var found = findings(material, instead());
    assertThat(themes(found)).filteredOn(theme -> theme.term() == null).isNotEmpty();
    assertThat(found.terms(material).getFirst().uncompared().comments()).hasSize(12);
  }

  @Test
  void sameVocabularyFindsTheSameWhateverTheOrderOfComments() {
    var material = english();
    for (var vocabulary : List.of(beside(), instead())) {
      var one = findings(material, vocabulary);
      var other = findings(english(), vocabulary);
      assertThat(other).isEqualTo(one);
      assertThat(SampleMaterial.draft(material, other))
          .isEqualTo(SampleMaterial.draft(material, one));
    }
  }

  @Test
  void withoutAVocabularyNothingIsSaidOfOne() {
    var material = english();
    var found = findings(material, null);
    assertThat(found.terms(material)).isEmpty();
    assertThat(SampleMaterial.draft(material, found).sections())
        .noneMatch(section -> section.kind() == SectionKind.VOCABULARY);
  }

  private static Theme theme(Findings found, String code) {
    return themes(found).stream()
        .filter(theme -> code.equals(theme.term()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(Draft draft, SentenceKind kind) {
    return draft.sentences().filter(s -> s.kind() == kind).map(DraftSentence::text).toList();
  }

  private static List<Problem> problems(Material material, Findings found, Draft draft) {
    return DraftCheck.check(
        draft,
        found.reading().commentsSetAside(),
        Grounds.of(material, found),
        material,
        RevisionTexts.of(material),
        messages());
  }
}
