package org.rapporteur.synthesis.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.finding.TermAccount;
import org.rapporteur.analysis.vocabulary.Vocabulary;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.theme.QuestionTheme;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.Refusal;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.draft.SynthesisSection;
import org.rapporteur.synthesis.editing.EditDetails;
import org.rapporteur.synthesis.editing.HistoryService;
import org.rapporteur.synthesis.history.EditAct;
import org.rapporteur.synthesis.theme.ArrangingService;
import org.rapporteur.synthesis.theme.ThemeTree;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// The secretariat gives terms of its own, and the next run uses them.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class VocabularyIT {

  private static final String TERMS =
      """
      H1,en,Remote hubs,hubs
      A1,en,The agenda,"agenda; topics"
      Z1,en,Orbital mechanics
      """
          .strip();

  @Autowired SmallConsultation consultations;
  @Autowired VocabularyService vocabularies;
  @Autowired GivenVocabulary given;
  @Autowired SynthesisService drafts;
  @Autowired HistoryService history;
  @Autowired ArrangingService arranging;
  @Autowired ThemeService shown;
  @Autowired Fixtures fixtures;
  @Autowired Runs runs;

  SmallConsultation.Made made;
  Viewer secretariat;
  ConsultationId id;

  @BeforeEach
  void aConsultation() {
    made = consultations.openOnTwoThemes();
    secretariat = made.secretariat();
    id = made.consultation().id();
  }

  @Test
  void whatWasTypedIsKeptWithWhoChangedItWhen() {
    assertThat(vocabularies.get(secretariat, id)).isEqualTo(VocabularyDetails.NOTHING);
    assertThat(save(secretariat, VocabularyUse.BESIDE, TERMS)).isEqualTo(3);
    save(secretariat, VocabularyUse.BESIDE, TERMS);
    var other = fixtures.theSecretariatOf(id);
    save(other, VocabularyUse.INSTEAD, TERMS + "\nB1,en,Budget");
    var found = vocabularies.get(secretariat, id);
    assertThat(found.use()).isEqualTo(VocabularyUse.INSTEAD);
    assertThat(found.content()).isEqualTo(TERMS + "\nB1,en,Budget");
    assertThat(found.changes())
        .extracting(VocabularyDetails.Change::terms, VocabularyDetails.Change::by)
        .containsExactly(tuple(4, other.name()), tuple(3, secretariat.name()));
    assertThat(given.of(id).orElseThrow().terms()).hasSize(4);
    save(secretariat, VocabularyUse.NONE, TERMS);
    assertThat(given.of(id)).isEmpty();
    assertThat(vocabularies.get(secretariat, id).content()).isEqualTo(TERMS);
  }

  @Test
  void onlyTheSecretariatReadsAndChangesIt() {
    for (var viewer : List.of(Viewer.VISITOR, made.author())) {
      assertThatThrownBy(() -> vocabularies.get(viewer, id)).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> vocabularies.accounts(viewer, id)).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> vocabularies.save(viewer, id, 0, VocabularyUse.NONE, ""))
          .isInstanceOf(Refusal.class);
    }
    var ofAnother = consultations.open().secretariat();
    assertThatThrownBy(() -> vocabularies.save(ofAnother, id, 0, VocabularyUse.NONE, TERMS))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void whatCannotBeReadChangesNothing() {
    save(secretariat, VocabularyUse.BESIDE, TERMS);
    for (String typed :
        List.of(
            "H1,en,Hubs\nH1,en,Hubs again", "nothing", "H1,en,\u0000", "x".repeat(100_000), " ")) {
      assertThatThrownBy(() -> save(secretariat, VocabularyUse.BESIDE, typed))
          .as(typed.substring(0, Math.min(20, typed.length())))
          .isInstanceOf(InvalidInput.class);
    }
    assertThat(vocabularies.get(secretariat, id).content()).isEqualTo(TERMS);
    assertThat(vocabularies.get(secretariat, id).changes()).hasSize(1);
  }

  @Test
  void runTellsTheThemesByTheTerms() {
    save(secretariat, VocabularyUse.BESIDE, TERMS + "\nX1,en,<script>alert(1)</script>");
    runs.toTheEnd(secretariat, id);
    var accounts = vocabularies.accounts(secretariat, id);
    assertThat(accounts.getLast().question()).isNull();
    var hubs = line(accounts, "H1");
    assertThat(hubs.prevalence().holders())
        .isGreaterThanOrEqualTo(SmallConsultation.OF_HUBS.size());
    assertThat(hubs.prevalence().holdersByGroup()).containsKey("CIVIL_SOCIETY");
    assertThat(hubs.prevalence().ofRegion("AFRICAN")).isEqualTo(SmallConsultation.OF_HUBS.size());
    assertThat(line(accounts, "Z1").statements()).isZero();
    assertThat(accounts.getFirst().others().statements()).isPositive();
    var tree = arranging.tree(secretariat, id).orElseThrow();
    assertThat(tree.themes().stream().flatMap(theme -> tree.termsOf(theme).stream()))
        .extracting(TermAccount.Line::code)
        .contains("H1", "A1")
        .doesNotContain("Z1", "X1");
    var draft = draft();
    assertThat(draft.sections())
        .extracting(SynthesisSection::kind)
        .contains(SectionKind.VOCABULARY);
    assertThat(draft.problems()).noneMatch(problem -> problem.paragraph() != null);
    var vocabulary = draft.findings().method().vocabulary();
    assertThat(vocabulary).isNotNull();
    assertThat(vocabulary.use()).isEqualTo(Vocabulary.Use.BESIDE);
    assertThat(vocabulary.terms()).hasSize(4).contains("H1 Remote hubs");
    assertThat(vocabulary.statements() + vocabulary.uncompared())
        .isEqualTo(draft.findings().method().statements());
  }

  @Test
  void termsAreTheThemesOfTheNextRun() {
    runs.toTheEnd(secretariat, id);
    save(secretariat, VocabularyUse.INSTEAD, TERMS);
    assertThat(history.of(secretariat, id))
        .extracting(EditDetails::act)
        .containsExactly(EditAct.VOCABULARY_CHANGED);
    runs.toTheEnd(secretariat, id);
    var tree = arranging.tree(secretariat, id).orElseThrow();
    assertThat(tree.themes())
        .extracting(ThemeTree.Node::label)
        .contains("H1 Remote hubs", "A1 The agenda")
        .doesNotContain("Z1 Orbital mechanics");
    assertThat(draft().problems()).noneMatch(problem -> problem.paragraph() != null);

    var question = made.consultation().questions().getFirst();
    await()
        .untilAsserted(
            () ->
                assertThat(shown.findOverview(made.consultation(), question))
                    .hasValueSatisfying(
                        outline ->
                            assertThat(outline.themes())
                                .filteredOn(QuestionTheme::isNamedBySecretariat)
                                .extracting(QuestionTheme::label)
                                .containsOnlyOnce("H1 Remote hubs", "A1 The agenda")));

    var hubs = theme(tree, "H1 Remote hubs");
    arranging.rename(secretariat, id, hubs.id(), "Hubs in every country");
    var agenda = theme(tree, "A1 The agenda");
    var moved = arranging.statements(secretariat, id, 1, agenda.id()).getFirst();
    arranging.move(secretariat, id, agenda.id(), Set.of(moved.id()), hubs.id());
    runs.toTheEnd(secretariat, id);
    var after = theme(arranging.tree(secretariat, id).orElseThrow(), "Hubs in every country");
    assertThat(after.id()).isEqualTo(hubs.id());
    assertThat(after.state()).isEqualTo(ThemeTree.State.KEPT);
    assertThat(line(vocabularies.accounts(secretariat, id), "H1").comments())
        .contains(moved.comment());
    assertThat(draft().problems()).noneMatch(problem -> problem.paragraph() != null);
  }

  @Test
  void changeOfSomebodyElseIsNotReplacedUnseen() {
    save(secretariat, VocabularyUse.BESIDE, TERMS);
    assertThatThrownBy(
            () -> vocabularies.save(secretariat, id, 0, VocabularyUse.NONE, "Q1,en,Mine"))
        .isInstanceOf(VocabularyChanged.class);
    assertThat(vocabularies.get(secretariat, id).content()).isEqualTo(TERMS);
  }

  /// By somebody who has read what is there.
  private int save(Viewer viewer, VocabularyUse use, String typed) {
    return vocabularies.save(viewer, id, vocabularies.get(viewer, id).version(), use, typed);
  }

  private SynthesisDetails draft() {
    return drafts.find(secretariat, id).orElseThrow();
  }

  private static ThemeTree.Node theme(ThemeTree tree, String label) {
    return tree.themes().stream()
        .filter(node -> node.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static TermAccount.Line line(List<TermAccount> accounts, String code) {
    return accounts.getFirst().terms().stream()
        .filter(line -> line.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
