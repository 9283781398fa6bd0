package org.rapporteur.synthesis.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.draft.DraftTable;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.draft.SynthesisSection;
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.rapporteur.synthesis.history.EditAct;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.ParagraphTyping;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Annexes of the secretariat stand at the end of a draft, and of those after it.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class AnnexIT {

  private static final DraftTable TABLE =
      new DraftTable(
          "Meetings held",
          "Records of the secretariat",
          List.of("Region", "Meetings"),
          List.of(List.of("Africa", "3")));

  @Autowired SmallConsultation consultations;
  @Autowired SynthesisService drafts;
  @Autowired EditingService editing;
  @Autowired ParagraphTyping typing;
  @Autowired AnnexService annexes;
  @Autowired HistoryService history;
  @Autowired TableService tables;
  @Autowired Fixtures fixtures;
  @Autowired Runs runs;

  Viewer secretariat;
  ConsultationId id;

  @BeforeEach
  void aDraft() {
    var made = consultations.closed();
    secretariat = made.secretariat();
    id = made.consultation().id();
    run();
  }

  @Test
  void annexStandsBehindWhatTheRunWroteUntilItIsRenamedOrRemoved() {
    int sections = draft().sections().size();
    annexes.add(secretariat, id, " The\nagenda ");
    annexes.add(secretariat, id, "Meetings");
    assertThat(titles()).containsExactly("The agenda", "Meetings");
    assertThat(draft().sections()).hasSize(sections + 2);
    assertThat(draft().problems()).isEmpty();
    assertThat(history.of(secretariat, id).getFirst().act()).isEqualTo(EditAct.ANNEX_ADDED);

    annexes.rename(secretariat, id, "The agenda", "Programme");
    assertThatThrownBy(() -> annexes.rename(secretariat, id, "The agenda", "Mine"))
        .isInstanceOf(NotFound.class);
    annexes.remove(secretariat, id, "Meetings");
    assertThat(titles()).containsExactly("Programme");
  }

  @Test
  void everyChangeOfAnAnnexIsUndoneOneByOne() {
    annexes.add(secretariat, id, "Agenda");
    annexes.add(secretariat, id, "Meetings");
    annexes.rename(secretariat, id, "Agenda", "Programme");
    annexes.remove(secretariat, id, "Programme");
    var told = history.of(secretariat, id);
    assertThat(told).extracting(EditDetails::before).containsExactly("Programme", "Agenda", "", "");
    assertThat(told)
        .extracting(EditDetails::after)
        .containsExactly("", "Programme", "Meetings", "Agenda");

    history.undo(secretariat, id);
    assertThat(titles()).containsExactly("Programme", "Meetings");
    assertThat(history.of(secretariat, id).getFirst())
        .satisfies(undone -> assertThat(undone.act()).isEqualTo(EditAct.UNDONE))
        .satisfies(undone -> assertThat(undone.after()).isEqualTo("Programme"));
    history.undo(secretariat, id);
    assertThat(titles()).containsExactly("Agenda", "Meetings");
    history.undo(secretariat, id);
    assertThat(titles()).containsExactly("Agenda");
    history.undo(secretariat, id);
    assertThat(titles()).isEmpty();
    assertThatThrownBy(() -> history.undo(secretariat, id)).isInstanceOf(NothingToUndo.class);
  }

  @Test
  void removedAnnexComesBackWithItsParagraphsAndTables() {
    annexes.add(secretariat, id, "Agenda");
    annexes.add(secretariat, id, "Meetings");
    var first = add("Agenda", "The first item was the mandate.");
    tables.add(secretariat, seen(first), TABLE);
    var generated = draft().paragraphs().getFirst();
    var before = draft().sections();
    editing.removeParagraph(secretariat, seen(first));
    annexes.remove(secretariat, id, "Agenda");
    typing.rewrite(secretariat, seen(generated.id()), 1, "Other words stand here.");

    for (int undone = 0; undone < 3; undone++) {
      history.undo(secretariat, id);
    }

    assertThat(titles()).containsExactly("Agenda", "Meetings");
    assertThat(texts("Agenda")).containsExactly("The first item was the mandate.");
    assertThat(draft().paragraph(first).orElseThrow().tables()).containsExactly(TABLE);
    assertThat(draft().sections())
        .extracting(SynthesisSection::position)
        .isEqualTo(before.stream().map(SynthesisSection::position).toList());
  }

  @Test
  void annexThatSomebodyElseRemovedIsTheirsToBringBack() {
    annexes.add(secretariat, id, "Agenda");
    var other = fixtures.theSecretariatOf(id);
    annexes.remove(other, id, "Agenda");
    assertThatThrownBy(() -> history.undo(secretariat, id)).isInstanceOf(NothingToUndo.class);
    history.undo(other, id);
    assertThat(titles()).containsExactly("Agenda");
  }

  @Test
  void titleThatIsMissingTooLongOrKnownIsRefused() {
    annexes.add(secretariat, id, "Agenda");
    annexes.add(secretariat, id, "Meetings");
    for (String title : List.of(" ", "x".repeat(AnnexService.MAX_TITLE + 1), "Agenda")) {
      assertThatThrownBy(() -> annexes.add(secretariat, id, title))
          .isInstanceOf(InvalidInput.class);
      assertThatThrownBy(() -> annexes.rename(secretariat, id, "Meetings", title))
          .isInstanceOf(InvalidInput.class);
    }
    for (int n = 3; n <= AnnexService.MOST; n++) {
      annexes.add(secretariat, id, "Annex " + n);
    }
    assertThatThrownBy(() -> annexes.add(secretariat, id, "One more"))
        .isInstanceOf(InvalidInput.class);
    assertThat(titles()).hasSize(AnnexService.MOST);
  }

  @Test
  void annexWithParagraphsIsNotRemoved() {
    annexes.add(secretariat, id, "Agenda");
    var paragraph = add("Agenda", "The first item was the mandate.");
    assertThatThrownBy(() -> annexes.remove(secretariat, id, "Agenda"))
        .isInstanceOf(InvalidInput.class);

    editing.removeParagraph(secretariat, seen(paragraph));
    annexes.remove(secretariat, id, "Agenda");
    assertThat(titles()).isEmpty();
  }

  @Test
  void nextRunsKeepAnnexesWithWhatStandsInThem() {
    annexes.add(secretariat, id, "Agenda");
    annexes.add(secretariat, id, "Empty");
    annexes.add(secretariat, id, "Meetings");
    add("Agenda", "The first item was the mandate.");
    add("Meetings", "Two meetings were held.");
    var text = draft().sections().getFirst().name();
    var inText =
        editing.addParagraph(secretariat, id, text, null, "A paragraph of people.", List.of(1));
    for (int version = 2; version <= 3; version++) {
      run();
      assertThat(draft().version()).isEqualTo(version);
      assertThat(titles()).containsExactly("Agenda", "Empty", "Meetings");
      assertThat(texts("Agenda")).containsExactly("The first item was the mandate.");
      assertThat(texts("Empty")).isEmpty();
      assertThat(texts("Meetings")).containsExactly("Two meetings were held.");
      assertThat(draft().sections().getFirst().paragraphs())
          .extracting(SynthesisParagraph::id)
          .contains(inText);
    }
  }

  @Test
  void movedParagraphStaysInItsAnnexWithWhatStandsBehindIt() {
    annexes.add(secretariat, id, "Agenda");
    annexes.add(secretariat, id, "Meetings");
    var generated = draft().paragraphs().getLast();
    int text = draft().paragraphs().size();
    editing.move(secretariat, seen(generated.id()), false);
    assertThat(texts("Agenda")).containsExactly(generated.text());
    var own =
        editing.addParagraph(
            secretariat,
            id,
            draft().sections().get(draft().sections().size() - 2).name(),
            generated.id(),
            "The first item was the mandate.",
            List.of(1));
    for (int version = 2; version <= 3; version++) {
      run();
      assertThat(draft().paragraphs()).hasSize(text + 1);
      assertThat(texts("Agenda"))
          .containsExactly(generated.text(), "The first item was the mandate.");
      assertThat(draft().paragraphs().getLast().id()).isEqualTo(own);
      assertThat(draft().problems()).isEmpty();
    }
    var again = draft().paragraph(generated.id()).orElseThrow();
    assertThat(again.written()).isFalse();
    assertThat(again.theme()).isEqualTo(generated.theme());

    editing.move(secretariat, seen(generated.id()), true);
    run();
    assertThat(texts("Agenda")).containsExactly("The first item was the mandate.");
  }

  @Test
  void paragraphsMoveOverTheGapThatAnAnnexLeft() {
    annexes.add(secretariat, id, "First");
    annexes.add(secretariat, id, "Second");
    annexes.add(secretariat, id, "Third");
    annexes.remove(secretariat, id, "Second");
    var paragraph = add("First", "The first item was the mandate.");
    editing.move(secretariat, seen(paragraph), false);
    assertThat(texts("Third")).containsExactly("The first item was the mandate.");
    editing.move(secretariat, seen(paragraph), true);
    assertThat(texts("First")).containsExactly("The first item was the mandate.");
  }

  private ParagraphId add(String annex, String text) {
    var section =
        draft().sections().stream()
            .filter(s -> s.title().equals(annex))
            .findFirst()
            .orElseThrow()
            .name();
    return editing.addParagraph(secretariat, id, section, null, text, List.of(1));
  }

  private List<String> titles() {
    return draft().sections().stream()
        .filter(section -> section.kind() == SectionKind.ANNEX)
        .map(SynthesisSection::title)
        .toList();
  }

  private List<String> texts(String annex) {
    return draft().sections().stream()
        .filter(section -> section.title().equals(annex))
        .flatMap(section -> section.paragraphs().stream())
        .map(SynthesisParagraph::text)
        .toList();
  }

  private void run() {
    runs.toTheEnd(secretariat, id);
  }

  private SynthesisDetails draft() {
    return drafts.find(secretariat, id).orElseThrow();
  }

  private Seen seen(ParagraphId paragraph) {
    return new Seen(id, paragraph, draft().paragraph(paragraph).orElseThrow().version());
  }
}
