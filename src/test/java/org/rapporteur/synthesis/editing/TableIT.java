package org.rapporteur.synthesis.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.rapporteur.synthesis.history.EditAct;
import org.rapporteur.synthesis.run.CurrentMaterial;
import org.rapporteur.testing.ParagraphTyping;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Tables of the secretariat stand behind a paragraph and are a part of it.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class TableIT {

  private static final DraftTable MEETINGS =
      new DraftTable(
          "Meetings held",
          "Records of the secretariat",
          List.of("Region", "Meetings"),
          List.of(List.of("Africa", "3"), List.of("Asia", "")));

  @Autowired SmallConsultation consultations;
  @Autowired SynthesisService drafts;
  @Autowired EditingService editing;
  @Autowired ParagraphTyping typing;
  @Autowired TableService tables;
  @Autowired HistoryService history;
  @Autowired Runs runs;
  @Autowired CurrentMaterial current;

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
  void tableStandsUntilItIsChangedRemovedOrUndone() {
    var before = ofATheme();
    tables.add(
        secretariat,
        seen(before),
        new DraftTable(" Meetings\nheld ", MEETINGS.source(), MEETINGS.heads(), MEETINGS.rows()));
    var after = again(before);
    assertThat(after.tables()).containsExactly(MEETINGS);
    assertThat(after.written()).isTrue();
    assertThat(after.version()).isEqualTo(before.version() + 1);
    assertThat(after.sentences()).isEqualTo(before.sentences());
    assertThat(draft().problems()).isEmpty();
    var told = history.of(secretariat, id).getFirst();
    assertThat(told.act()).isEqualTo(EditAct.TABLE_ADDED);
    assertThat(told.before()).doesNotContain("Meetings held");
    assertThat(told.after()).contains("Meetings held", "Africa | 3");

    var renamed = named("Meetings planned");
    tables.replace(secretariat, seen(after), 1, renamed);
    assertThat(again(before).tables()).containsExactly(renamed);
    history.undo(secretariat, id);
    assertThat(again(before).tables()).containsExactly(MEETINGS);

    tables.remove(secretariat, seen(again(before)), 1);
    assertThat(again(before).tables()).isEmpty();
    history.undo(secretariat, id);
    assertThat(again(before).tables()).containsExactly(MEETINGS);
  }

  @Test
  void secondOfTwoEditorsIsToldAndNothingIsOverwritten() {
    var seenByBoth = ofATheme();
    tables.add(secretariat, seen(seenByBoth), MEETINGS);
    assertThatThrownBy(() -> tables.add(secretariat, seen(seenByBoth), named("Mine")))
        .isInstanceOfSatisfying(
            ParagraphChanged.class, changed -> assertThat(changed.own()).contains("Mine"));
    assertThat(again(seenByBoth).tables()).containsExactly(MEETINGS);
  }

  @Test
  void whatIsNoTableIsRefusedWithItsField() {
    var paragraph = ofATheme();
    assertRefused(paragraph, with("", "S", MEETINGS.heads(), MEETINGS.rows()), "caption");
    assertRefused(paragraph, with("C", " ", MEETINGS.heads(), MEETINGS.rows()), "source");
    assertRefused(paragraph, with("C", "S", List.of("One"), List.of(List.of("1"))), "table");
    assertRefused(paragraph, with("C", "S", MEETINGS.heads(), List.of()), "table");
    assertRefused(
        paragraph, with("C", "S", MEETINGS.heads(), List.of(List.of("1", "2", "3"))), "table");
    assertRefused(
        paragraph,
        with(
            "C",
            "S",
            MEETINGS.heads(),
            Collections.nCopies(DraftTable.MAX_ROWS + 1, List.of("1", "2"))),
        "table");
    assertRefused(
        paragraph,
        with(
            "C", "S", MEETINGS.heads(), List.of(List.of("1", "x".repeat(DraftTable.MAX_CELL + 1)))),
        "table");
    assertThat(again(paragraph)).isEqualTo(paragraph);
    assertThatThrownBy(() -> tables.remove(secretariat, seen(paragraph), 1))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void paragraphHasFiveTablesAtMost() {
    var paragraph = ofATheme();
    for (int n = 0; n < TableService.MOST; n++) {
      tables.add(secretariat, seen(again(paragraph)), named("Table " + n));
    }
    assertRefused(again(paragraph), named("One more"), "table");
  }

  @Test
  void wordsOfACitedCommentAreNotQuotedInATable() {
    var quoting =
        draft().paragraphs().stream()
            .filter(p -> p.sentences().stream().anyMatch(s -> !s.quotes().isEmpty()))
            .findFirst()
            .orElseThrow();
    var sentence =
        quoting.sentences().stream().filter(s -> !s.quotes().isEmpty()).findFirst().orElseThrow();
    var quote = sentence.quotes().getFirst();
    String words = sentence.text().substring(quote.start(), quote.end());
    assertRefused(
        quoting,
        with("C", "S", MEETINGS.heads(), List.of(List.of("Said", "“" + words + "”"))),
        "table");
  }

  @Test
  void commentWhoseWordsATableQuotesIsNotCitedBesideIt() {
    var paragraph = ofATheme();
    int other =
        IntStream.rangeClosed(1, 12)
            .filter(comment -> !paragraph.citedComments().contains(comment))
            .findFirst()
            .orElseThrow();
    String words = current.known(id).present(other).plainText().substring(0, 30);
    tables.add(
        secretariat,
        seen(paragraph),
        with("C", "S", MEETINGS.heads(), List.of(List.of("Said", "“" + words + "”"))));
    assertThatThrownBy(() -> typing.cite(secretariat, seen(again(paragraph)), 1, other))
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.field()).isEqualTo("table"));
  }

  @Test
  void paragraphsWithMoreTablesThanFiveAreNotJoined() {
    var whole = ofATheme();
    tables.add(secretariat, seen(whole), MEETINGS);
    var off = editing.split(secretariat, seen(again(whole)), 1);
    for (int n = 0; n < TableService.MOST; n++) {
      tables.add(secretariat, seen(again(whole)), named("Table " + n));
    }
    assertThatThrownBy(() -> editing.join(secretariat, seen(again(whole)), seen(paragraph(off))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void tableGoesWhereTheEndOfItsParagraphGoes() {
    var whole = ofATheme();
    tables.add(secretariat, seen(whole), MEETINGS);
    var off = editing.split(secretariat, seen(again(whole)), 1);
    assertThat(again(whole).tables()).isEmpty();
    assertThat(paragraph(off).tables()).containsExactly(MEETINGS);

    tables.add(secretariat, seen(again(whole)), named("Another"));
    editing.join(secretariat, seen(again(whole)), seen(paragraph(off)));
    assertThat(again(whole).tables()).containsExactly(named("Another"), MEETINGS);

    editing.move(secretariat, seen(again(whole)), true);
    typing.rewrite(secretariat, seen(again(whole)), 1, "Other words stand here.");
    assertThat(again(whole).tables()).containsExactly(named("Another"), MEETINGS);

    editing.removeParagraph(secretariat, seen(again(whole)));
    history.undo(secretariat, id);
    assertThat(again(whole).tables()).containsExactly(named("Another"), MEETINGS);
  }

  @Test
  void nextRunsKeepTheTable() {
    var generated = ofATheme();
    tables.add(secretariat, seen(generated), MEETINGS);
    var added =
        editing.addParagraph(
            secretariat,
            id,
            draft().sections().get(1).name(),
            null,
            "A paragraph of people.",
            List.of(1));
    tables.add(secretariat, seen(paragraph(added)), named("Behind it"));
    for (int version = 2; version <= 3; version++) {
      run();
      assertThat(draft().version()).isEqualTo(version);
      assertThat(again(generated).tables()).containsExactly(MEETINGS);
      assertThat(paragraph(added).tables()).containsExactly(named("Behind it"));
    }
  }

  private void assertRefused(SynthesisParagraph paragraph, DraftTable table, String field) {
    assertThatThrownBy(() -> tables.add(secretariat, seen(paragraph), table))
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.field()).isEqualTo(field));
  }

  private static DraftTable with(
      String caption, String source, List<String> heads, List<List<String>> rows) {
    return new DraftTable(caption, source, heads, rows);
  }

  private static DraftTable named(String caption) {
    return with(caption, MEETINGS.source(), MEETINGS.heads(), MEETINGS.rows());
  }

  private void run() {
    runs.toTheEnd(secretariat, id);
  }

  private SynthesisDetails draft() {
    return drafts.find(secretariat, id).orElseThrow();
  }

  /// With several sentences.
  private SynthesisParagraph ofATheme() {
    return draft().paragraphs().stream()
        .filter(p -> p.theme() != null && p.sentences().size() > 1)
        .findFirst()
        .orElseThrow();
  }

  private SynthesisParagraph paragraph(ParagraphId paragraph) {
    return draft().paragraph(paragraph).orElseThrow();
  }

  private SynthesisParagraph again(SynthesisParagraph paragraph) {
    return paragraph(paragraph.id());
  }

  private Seen seen(SynthesisParagraph paragraph) {
    return new Seen(id, paragraph.id(), paragraph.version());
  }
}
