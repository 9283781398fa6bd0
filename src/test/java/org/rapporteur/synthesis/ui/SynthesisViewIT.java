package org.rapporteur.synthesis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.synthesis.DraftProblem;
import org.rapporteur.synthesis.DraftTable;
import org.rapporteur.synthesis.EditingService;
import org.rapporteur.synthesis.EditingService.Seen;
import org.rapporteur.synthesis.FoundDifference.Does;
import org.rapporteur.synthesis.LedgerEntry;
import org.rapporteur.synthesis.PresenceService;
import org.rapporteur.synthesis.Remark;
import org.rapporteur.synthesis.RemarkService;
import org.rapporteur.synthesis.SentenceDraft;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisParagraph;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.TranslationService;
import org.rapporteur.synthesis.run.RunService;
import org.rapporteur.synthesis.translation.QuotedWords;
import org.rapporteur.synthesis.translation.TranslationDraft;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.Runs;
import org.rapporteur.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/// The secretariat drafts, reads, corrects and accounts for every comment.
class SynthesisViewIT extends ViewTest {

  @Autowired SmallConsultation consultations;
  @Autowired SynthesisService drafts;
  @Autowired EditingService editing;
  @Autowired TranslationService translations;
  @Autowired RemarkService remarks;
  @Autowired PresenceService presence;
  @Autowired RunService runs;
  @Autowired Runs inUse;
  @Autowired Fixtures fixtures;

  SmallConsultation.Made made;

  @BeforeEach
  void signIn() {
    made = consultations.closed();
    signIn(made.secretariat());
  }

  @Test
  void secretariatStartsARunAndReadsItsDraft() throws Exception {
    open("");
    assertThat(text()).contains("No draft yet");
    click("Start a run");
    assertThat(text()).contains("Run 1,");
    ended();

    open("?view=ledger");
    assertThat(text()).contains("Nobody has opened this draft");
    open("");
    assertThat(text())
        .contains("12 of 12 comments accounted for")
        .contains("0 of 0 minority positions", "Balance of citations by group")
        .contains("Nothing stands in the way of publication.")
        .contains("Choose a paragraph by its number");
    open("?view=run");
    assertThat(text()).contains("12 published comments", "numbered paragraphs");
    open("?view=agreement");
    assertThat(text()).contains("Positions by group", "C6");
    open("?view=ledger");
    assertThat(text())
        .contains("C10", "Only a greeting")
        .contains("Who was heard", "Nothing came from: International organizations.");
    open("?view=history");
    assertThat(text()).contains("Nobody has changed it yet.", "Draft 1, by run 1");
  }

  @Test
  void withoutALanguageModelNothingTellsOfOne() throws Exception {
    run();
    for (String view : List.of("run", "history")) {
      open("?view=" + view);
      assertThat(text()).doesNotContain("language model");
    }
  }

  @Test
  void opinionGroupsStandBesideTheStakeholderGroups() throws Exception {
    made = consultations.dividedAndClosed();
    signIn(made.secretariat());
    run();

    assertThat(draft().opinions())
        .extracting(opinion -> opinion.holders().size())
        .containsExactly(14, 10);
    open("");
    assertThat(text())
        .contains("Nothing stands in the way of publication.")
        .contains("Opinion group A has 14 contributors: Governments (7) and civil society (7).");
    open("?view=agreement");
    assertThat(text())
        .contains("Opinion groups", "Agrees more than others")
        .contains("Differences that the numbers carry", "Opinion group A, against all others");
    var tests = draft().method().tests();
    assertThat(tests.tested()).isGreaterThan(tests.differences().size());
    var first = tests.differences().getFirst();
    assertThat(text())
        .contains(
            "%d of %d %s"
                .formatted(
                    first.own(), first.ownAll(), first.does() == Does.AGREE ? "agree" : "disagree"),
            "%.1f to %.1f".formatted(first.low(), first.high()));
    assertThat(hrefs()).anyMatch(href -> href.endsWith("/comments/9"));
  }

  @Test
  void sentenceWithoutCitationStopsPublicationUntilItHasOne() throws Exception {
    run();
    var first = SmallConsultation.body(draft()).getFirst();
    open("?paragraph=" + first.id());
    assertThat(text()).contains("Paragraph 1: ");

    click("Edit text");
    field("A further sentence").setValue("The secretariat thanks all contributors.");
    click("Save paragraph");
    assertThat(text()).contains("1 thing stands in the way of publication", "No citation");
    assertThat(hrefs()).anyMatch(href -> href.endsWith("?paragraph=" + first.id()));

    click("Edit text");
    int added = SmallConsultation.body(draft()).getFirst().sentences().size();
    var number =
        $(TextField.class).all().stream()
            .filter(f -> f.getLabel().equals("Comment to cite in sentence " + added))
            .findFirst()
            .orElseThrow();
    number.setValue("no number");
    citeButton(added).click();
    assertThat(number.isInvalid()).isTrue();
    number.setValue("C4");
    citeButton(added).click();
    assertThat(text()).contains("Nothing stands in the way of publication.");

    click("Undo");
    assertThat(text()).contains("1 thing stands in the way of publication");
  }

  @Test
  void groupOfWhichNothingIsToldStopsPublicationAndIsFoundInTheLedger() throws Exception {
    run();
    var id = made.consultation().id();
    var ofGovernments =
        draft().ledger().stream()
            .filter(entry -> entry.group() == StakeholderGroup.GOVERNMENTS)
            .map(LedgerEntry::comment)
            .toList();
    assertThat(ofGovernments).isNotEmpty();
    for (var paragraph : draft().paragraphs()) {
      if (paragraph.sentences().stream().anyMatch(s -> tells(s, ofGovernments))) {
        editing.removeParagraph(
            made.secretariat(), new Seen(id, paragraph.id(), paragraph.version()));
      }
    }
    open("");
    assertThat(text()).contains("Governments: No sentence tells what this group said");
    String ledger = "?view=ledger&group=GOVERNMENTS";
    assertThat(hrefs()).anyMatch(href -> href.endsWith(ledger));

    open(ledger);
    assertThat(ledgerRows())
        .containsExactlyElementsOf(ofGovernments.stream().map(number -> "C" + number).toList());

    var first = SmallConsultation.body(draft()).getFirst();
    editing.write(
        made.secretariat(),
        new Seen(id, first.id(), first.version()),
        List.of(SentenceDraft.further("The agenda should be open.", ofGovernments)));
    open("");
    assertThat(text()).doesNotContain("No sentence tells what this group said");
  }

  @Test
  void everythingThatStandsInTheWayIsReached() throws Exception {
    run();
    var section = draft().sections().get(1).name();
    for (int i = 0; i < 110; i++) {
      editing.addParagraph(
          made.secretariat(), made.consultation().id(), section, null, "We thank all.", List.of());
    }
    open("");
    assertThat(text()).contains("110 things stand in the way of publication");
    assertThat(problems()).hasSize(50);

    click("Show 50 of 60 more");
    assertThat(problems()).hasSize(100);
    click("Show 10 of 10 more");

    assertThat(problems()).hasSize(110);
    assertThat($(Anchor.class).all().stream().map(Anchor::getText))
        .anyMatch(text -> text.startsWith("Paragraph 110, sentence 1: No citation"));
    assertThat($(Button.class).all().stream().filter(Button::isVisible).map(Button::getText))
        .noneMatch(text -> text.startsWith("Show 10"));
  }

  private List<ListItem> problems() {
    return $(ListItem.class).all().stream()
        .filter(item -> item.getElement().getTextRecursively().contains("No citation"))
        .toList();
  }

  private List<String> ledgerRows() {
    return $(Anchor.class).all().stream()
        .filter(link -> link.getText().matches("C\\d+"))
        .map(Anchor::getText)
        .toList();
  }

  private static boolean tells(DraftSentence sentence, List<Integer> comments) {
    return sentence.quotes().stream().anyMatch(quote -> comments.contains(quote.comment()))
        || sentence.kind().carries() == SentenceKind.Carries.CITED
            && sentence.citedComments().stream().anyMatch(comments::contains);
  }

  @Test
  void summaryStandsFirstAndIsBegunAnewWhereNothingIsLeftOfIt() throws Exception {
    run();
    var summary = draft().sections().getFirst();
    var point = summary.paragraphs().getFirst();
    open("?paragraph=" + point.id());
    assertThat(text())
        .contains(summary.title(), "Repeats sentences of the body", point.text())
        .contains("Paragraph " + point.number() + ": ");

    for (var each : summary.paragraphs()) {
      editing.removeParagraph(
          made.secretariat(), new Seen(made.consultation().id(), each.id(), each.version()));
    }
    open("");
    field("Text of the first paragraph of the summary").setValue("The Forum is wanted.");
    click("Add paragraph");
    assertThat(draft().sections().getFirst().paragraphs())
        .extracting(SynthesisParagraph::text)
        .containsExactly("The Forum is wanted.");
  }

  @Test
  void whatWasTypedStaysWhenSomebodyElseSavedFirst() throws Exception {
    run();
    var first = SmallConsultation.body(draft()).getFirst();
    open("?paragraph=" + first.id());
    click("Edit text");
    editing.addSentence(
        made.secretariat(),
        new EditingService.Seen(made.consultation().id(), first.id(), first.version()),
        "Somebody was quicker.");
    field("A further sentence").setValue("My own sentence.");
    click("Save paragraph");

    assertThat(text()).contains("Somebody else changed this paragraph", "Somebody was quicker.");
    assertThat(field("A further sentence").getValue()).isEqualTo("My own sentence.");
    click("Save paragraph");
    assertThat(SmallConsultation.body(draft()).getFirst().text())
        .endsWith("Somebody was quicker. My own sentence.");
  }

  @Test
  void whatWasTypedIsSaidToStayWhenAnythingElseIsPressedTooLate() throws Exception {
    run();
    var first = SmallConsultation.body(draft()).getFirst();
    open("?paragraph=" + first.id());
    click("Edit text");
    editing.addSentence(
        made.secretariat(),
        new EditingService.Seen(made.consultation().id(), first.id(), first.version()),
        "Somebody was quicker.");
    line("Comment to cite in sentence 1").setValue("C4");
    citeButton(1).click();
    assertThat(text()).contains("Nothing was done: look at the draft again");

    editing.addSentence(
        made.secretariat(),
        new EditingService.Seen(made.consultation().id(), first.id(), first.version() + 1),
        "And again.");
    field("Sentence 1").setValue("My own words.");
    citeButton(1).click();
    assertThat(text())
        .contains("Your text is kept below", "And again.")
        .doesNotContain("Nothing was done");
    assertThat(field("Sentence 1").getValue()).isEqualTo("My own words.");
  }

  @Test
  void paragraphIsSplitAndJoinedAgain() throws Exception {
    run();
    var whole =
        draft().paragraphs().stream()
            .filter(p -> p.sentences().size() > 1)
            .findFirst()
            .orElseThrow();
    int before = draft().paragraphs().size();
    open("?paragraph=" + whole.id());
    click("Edit text");
    click("Split after sentence 1");
    assertThat(draft().paragraphs()).hasSize(before + 1);

    click("Join with the next");
    assertThat(draft().paragraphs()).hasSize(before);
    assertThat(draft().paragraph(whole.id()).orElseThrow().text()).isEqualTo(whole.text());
    click("Undo");
    assertThat(draft().paragraphs()).hasSize(before + 1);
  }

  @Test
  void undoIsOfferedOnlyForAnOwnChange() {
    run();
    var first = SmallConsultation.body(draft()).getFirst();
    open("?paragraph=" + first.id());
    assertThat(undo().isEnabled()).isFalse();

    click("Move down");
    assertThat(undo().isEnabled()).isTrue();

    click("Undo");
    assertThat(undo().isEnabled()).isFalse();
  }

  @Test
  void offerHasTheFocusWhenItsRunEnds() throws Exception {
    run();
    open("?view=run");
    click("Start a run");
    ended();
    ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));

    assertThat($(Notification.class).single().getElement().getTextRecursively())
        .contains("Draft 2 is ready.");
    assertThat($(RunResult.class).single().getTabIndex()).isEqualTo(-1);
  }

  @Test
  void colleaguesSeeEachOtherAndTheirRemarks() throws Exception {
    run();
    var first = SmallConsultation.body(draft()).getFirst();
    var other = fixtures.theSecretariatOf(made.consultation().id());
    String name = other.name();
    var id = made.consultation().id();
    presence.at(other, id, first.id());
    remarks.remark(other, id, first.id(), "Is this all that was said?");

    open("");
    assertThat(text())
        .contains(name + " is at paragraph 1.", name + " is here", "1 remark")
        .doesNotContain("Is this all");
    open("?paragraph=" + first.id());
    assertThat(text()).contains("Is this all that was said?");
    click("Add remark");
    assertThat(field("Remark on this paragraph").isInvalid()).isTrue();
    field("Remark on this paragraph").setValue("It is.");
    click("Add remark");
    field("Remark on this paragraph").setValue("Half a thought");
    click("Settled");
    assertThat(field("Remark on this paragraph").getValue()).isEqualTo("Half a thought");
    assertThat(text()).contains("1 settled remark", "It is.");
    assertThat(remarks.open(other, id)).extracting(Remark::text).containsExactly("It is.");

    editing.removeParagraph(other, new EditingService.Seen(id, first.id(), first.version()));
    open("");
    assertThat(text()).contains("Remarks on paragraphs that are no longer in the draft", "It is.");
  }

  @Test
  void footnoteIsWrittenAndReadBelowItsParagraph() throws Exception {
    run();
    var first = SmallConsultation.body(draft()).getFirst();
    open("?paragraph=" + first.id());
    assertThat(text()).doesNotContain("Footnote 1");
    click("Edit text");
    assertThat($(TextArea.class).all())
        .extracting(TextArea::getLabel)
        .doesNotContain("Footnote of sentence 1");
    click("Add a footnote to sentence 1");
    field("Footnote of sentence 1").setValue("a".repeat(EditingService.MAX_FOOTNOTE + 1));
    click("Save paragraph");
    assertThat(SmallConsultation.body(draft()).getFirst()).isEqualTo(first);

    field("Footnote of sentence 1").setValue("It was open for a month.");
    click("Save paragraph");
    assertThat(text()).contains("Footnote 1", "It was open for a month.");
    open("?view=history");
    assertThat(text()).contains("Footnote changed", "It was open for a month.");

    open("?paragraph=" + first.id());
    click("Edit text");
    field("Footnote of sentence 1").setValue("");
    click("Save paragraph");
    assertThat(text()).doesNotContain("Footnote 1", "It was open for a month.");
    assertThat(SmallConsultation.body(draft()).getFirst().sentences()).isEqualTo(first.sentences());
  }

  @Test
  void citationIsMovedToASentenceOfAnotherParagraph() throws Exception {
    run();
    var first = SmallConsultation.body(draft()).getFirst();
    var other = SmallConsultation.body(draft()).get(1);
    int at = other.sentences().size() + 1;
    editing.addSentence(
        made.secretariat(), new Seen(made.consultation().id(), other.id(), other.version()), "So.");
    int comment = first.sentences().getFirst().citedComments().first();
    open("?paragraph=" + first.id());
    click("Move C" + comment);
    number("To paragraph").setValue(9999);
    dialog("Move C" + comment);
    assertThat(number("To paragraph").getErrorMessage()).contains("no such paragraph");
    number("To paragraph").setValue(2);
    dialog("Move C" + comment);
    assertThat(number("To sentence").getErrorMessage()).contains(at + " sentences");
    number("To sentence").setValue(at);
    dialog("Move C" + comment);

    assertThat(SmallConsultation.body(draft()).getFirst().sentences().getFirst().citedComments())
        .doesNotContain(comment);
    assertThat(SmallConsultation.body(draft()).get(1).sentences().get(at - 1).citedComments())
        .containsExactly(comment);
  }

  private IntegerField number(String label) {
    return $(IntegerField.class).all().stream()
        .filter(field -> field.getLabel().equals(label))
        .findFirst()
        .orElseThrow();
  }

  /// The button of the dialog that is open, not the one that opened it.
  private void dialog(String words) {
    test($(Button.class).all().stream()
            .filter(button -> button.getText().equals(words) && button.hasThemeName("primary"))
            .findFirst()
            .orElseThrow())
        .click();
  }

  @Test
  void tableIsKeptWhereSomebodyElseChangedItsParagraph() throws Exception {
    run();
    var first = SmallConsultation.body(draft()).getFirst();
    open("?paragraph=" + first.id());
    click("Add a table behind this paragraph");
    line("Caption of the table").setValue("Meetings held");
    field("Contents of the table").setValue("Region | Meetings\nAfrica | 3");
    line("Source of the table").setValue("Records of the secretariat");
    click("Edit text");
    assertThat(field("Contents of the table").getValue()).contains("Africa");
    editing.addSentence(
        made.secretariat(),
        new Seen(made.consultation().id(), first.id(), first.version()),
        "Somebody else wrote this.");

    click("Save table");
    assertThat(text()).contains("Somebody else wrote this.");
    assertThat(SmallConsultation.body(draft()).getFirst().tables()).isEmpty();
    click("Save table");
    assertThat(SmallConsultation.body(draft()).getFirst().tables()).hasSize(1);
    assertThat(SmallConsultation.body(draft()).getFirst().text())
        .contains("Somebody else wrote this.");
  }

  @Test
  void annexIsAddedFilledRenamedAndRemoved() throws Exception {
    run();
    open("");
    line("Title of a new annex").setValue("Agenda");
    click("Add annex");
    assertThat(text()).contains("Annex: Agenda");

    line("Title of a new annex").setValue("Agenda");
    click("Add annex");
    assertThat(line("Title of a new annex").getErrorMessage()).contains("Another annex");
    assertThat(line("Title of a new annex").getValue()).isEqualTo("Agenda");

    field("Text of the first paragraph of this annex").setValue("The first item was the mandate.");
    click("Add paragraph");
    assertThat(draft().sections().getLast().title()).isEqualTo("Agenda");
    assertThat(draft().sections().getLast().paragraphs())
        .extracting(SynthesisParagraph::text)
        .containsExactly("The first item was the mandate.");
    assertThat(text()).doesNotContain("Remove annex");

    click("Rename annex");
    line("Title of the annex").setValue("Programme");
    click("Save title");
    assertThat(text()).contains("Annex: Programme");

    open("?paragraph=" + draft().paragraphs().getLast().id());
    int before = draft().paragraphs().size();
    click("Remove paragraph");
    assertThat(draft().paragraphs()).hasSize(before);
    test($(ConfirmDialog.class).single()).confirm();
    assertThat(draft().paragraphs()).hasSize(before - 1);
    click("Remove annex");
    assertThat(text()).doesNotContain("Annex: ");
    open("?view=history");
    assertThat(text()).contains("Annex added", "Annex renamed", "Annex removed");
  }

  @Test
  void tableIsWrittenChangedAndRemovedBehindItsParagraph() throws Exception {
    run();
    var first = SmallConsultation.body(draft()).getFirst();
    open("?paragraph=" + first.id());
    click("Add a table behind this paragraph");
    field("Contents of the table").setValue("Region | Meetings\nAfrica | 3 | 4");
    line("Caption of the table").setValue("Meetings held");
    line("Source of the table").setValue("Records of the secretariat");
    click("Save table");
    assertThat(field("Contents of the table").getErrorMessage()).contains("Row 1 has 3 cells");
    assertThat(field("Contents of the table").getValue()).contains("Africa | 3 | 4");
    assertThat(SmallConsultation.body(draft()).getFirst()).isEqualTo(first);

    field("Contents of the table").setValue("Region | Meetings\nAfrica | 3");
    click("Save table");
    assertThat(text()).contains("Source: Records of the secretariat");
    assertThat(((Component) getCurrentView()).getElement().getOuterHTML())
        .contains("Meetings held</caption>", "<th scope=\"row\">Africa</th>", "<td>3</td>");

    click("Edit table");
    assertThat(field("Contents of the table").getValue())
        .isEqualTo("| Region | Meetings |\n| Africa | 3 |");
    line("Caption of the table").setValue("Meetings planned");
    click("Save table");
    assertThat(SmallConsultation.body(draft()).getFirst().tables())
        .extracting(DraftTable::caption)
        .containsExactly("Meetings planned");

    click("Remove table");
    assertThat(SmallConsultation.body(draft()).getFirst().tables()).isEmpty();
    open("?view=history");
    assertThat(text()).contains("Table added", "Table changed", "Table removed");
  }

  @Test
  void quotationIsTranslatedBesideItsSentence() throws Exception {
    int at = quoteFrench();
    String label = translationOf(7, at);
    click("Edit text");
    assertThat(text()).contains("Quotation of C7 in sentence " + at + " (French)");
    assertThat(translator(7, at).getValue()).isEqualTo(made.secretariat().name());
    field(label).setValue("The Forum should keep its agenda open.");
    translator(7, at).setValue("");
    field(translationOf(8, at)).setValue("Remote hubs cost little.");
    click("Save paragraph");
    assertThat(field(label).getValue()).isEqualTo("The Forum should keep its agenda open.");
    assertThat(translator(7, at).isInvalid()).isTrue();
    assertThat(field(label).isInvalid()).isFalse();
    assertThat(text()).contains("A translation is not saved");

    translator(7, at).setValue("Translation unit");
    click("Save paragraph");
    assertThat(text().replaceAll("[\u2068\u2069]", ""))
        .contains(
            "ouvert.” [translation by Translation unit: “The Forum should keep its agenda open.”]"
                + " (C7), another: “Les centres",
            "association.” [translation by %s: “Remote hubs cost little.”] (C8)"
                .formatted(made.secretariat().name()));

    click("Edit text");
    field(label).setValue("");
    click("Save paragraph");
    assertThat(text()).doesNotContain("keep its agenda open", "by Translation unit");
  }

  @Test
  void secondOfTwoTranslatorsComparesBothAndTheRestIsSaved() throws Exception {
    int at = quoteFrench();
    String label = translationOf(7, at);
    click("Edit text");
    field(label).setValue("My other words.");
    field("A further sentence").setValue("A sentence beside it.");
    translateC7("Somebody was quicker.");
    click("Save paragraph");
    assertThat(text())
        .contains("Somebody else changed the translation of the quotation of C7 meanwhile.")
        .contains("The translation of C7 now reads: Somebody was quicker. (Other unit)");
    assertThat(field(label).getValue()).isEqualTo("My other words.");
    assertThat(SmallConsultation.body(draft()).getFirst().text())
        .containsOnlyOnce("A sentence beside it.");
    click("Save paragraph");
    assertThat(text()).contains("My other words.").doesNotContain("Somebody was quicker.");
    assertThat(SmallConsultation.body(draft()).getFirst().text())
        .containsOnlyOnce("A sentence beside it.");
  }

  @Test
  void translationReadsAsItWasStoredSoThatItIsChangedAgain() throws Exception {
    int at = quoteFrench();
    String label = translationOf(7, at);
    click("Edit text");
    field(label).setValue("The Forum should\nkeep its agenda open. ");
    translator(7, at).setValue("Translation  unit");
    line("Comment to cite in sentence " + at).setValue("C999");
    citeButton(at).click();
    assertThat(field(label).getValue()).isEqualTo("The Forum should keep its agenda open.");
    assertThat(translator(7, at).getValue()).isEqualTo("Translation unit");

    field(label).setValue("It should keep its agenda open.");
    click("Save paragraph");
    assertThat(text()).contains("“It should keep its agenda open.”");
  }

  @Test
  void whoTranslatesWhatIsQuotedNoMoreIsToldAndLosesNothing() throws Exception {
    int at = quoteFrench();
    String label = translationOf(7, at);
    click("Edit text");
    field(label).setValue("The Forum should keep its agenda open.");
    field(translationOf(8, at)).setValue("Remote hubs cost little.");
    field("A further sentence").setValue("A sentence beside it.");
    var quoting = SmallConsultation.body(draft()).getFirst();
    editing.rewrite(
        made.secretariat(),
        new Seen(made.consultation().id(), quoting.id(), quoting.version()),
        at,
        "Another: “Les centres à distance coûtent peu à notre association.” (C8)");
    click("Save paragraph");
    assertThat(text()).contains("Somebody else changed this paragraph meanwhile.");
    assertThat(draft().foreign().values()).allMatch(words -> words.translation() == null);

    click("Save paragraph");
    assertThat(field(label).getErrorMessage()).contains("does not quote these words any more");
    assertThat(field(label).getValue()).isEqualTo("The Forum should keep its agenda open.");
    assertThat(SmallConsultation.body(draft()).getFirst().text())
        .containsOnlyOnce("A sentence beside it.");
    assertThat(draft().foreign().values())
        .filteredOn(words -> words.translation() != null)
        .hasSize(1);

    field(label).setValue("");
    click("Save paragraph");
    assertThat(text()).contains("“Remote hubs cost little.”").doesNotContain("Save paragraph");
    assertThat(SmallConsultation.body(draft()).getFirst().text())
        .containsOnlyOnce("A sentence beside it.");
  }

  /// Opens the first paragraph with a sentence that quotes two comments in French, and answers
  /// which one it is.
  private int quoteFrench() throws InterruptedException {
    run();
    var first = SmallConsultation.body(draft()).getFirst();
    editing.write(
        made.secretariat(),
        new Seen(made.consultation().id(), first.id(), first.version()),
        List.of(
            SentenceDraft.further(
                "One said: “Le Forum devrait garder son ordre du jour ouvert.” (C7), another: “Les"
                    + " centres à distance coûtent peu à notre association.” (C8)",
                List.of(7, 8))));
    open("?paragraph=" + first.id());
    return first.sentences().size() + 1;
  }

  private void translateC7(String translation) {
    var first = SmallConsultation.body(draft()).getFirst();
    var words =
        first.sentences().getLast().quotes().stream()
            .filter(quote -> quote.comment() == 7)
            .map(QuotedWords::of)
            .findFirst()
            .orElseThrow();
    translations.save(
        made.secretariat(),
        made.consultation().id(),
        first.id(),
        new TranslationDraft(words, null, translation, "Other unit"));
  }

  private static String translationOf(int comment, int sentence) {
    return "Translation of the quotation of C%d in sentence %d".formatted(comment, sentence);
  }

  private TextField translator(int comment, int sentence) {
    return line("Who translated the quotation of C%d in sentence %d".formatted(comment, sentence));
  }

  @Test
  void evidenceMarksTheWordsThatAParagraphRestsOn() throws Exception {
    run();
    var quoting =
        draft().paragraphs().stream()
            .filter(p -> p.sentences().stream().anyMatch(s -> !s.quotes().isEmpty()))
            .findFirst()
            .orElseThrow();
    open("");
    test($(NativeButton.class).all().stream()
            .filter(b -> b.getText().equals(quoting.number() + "."))
            .findFirst()
            .orElseThrow())
        .click();
    assertThat(((Component) getCurrentView()).getElement().getOuterHTML()).contains("<mark>");
  }

  @Test
  void commentSetAsideByTheRunIsTakenUpAgainAndShowsAsMissing() throws Exception {
    run();
    open("?view=ledger");
    click("Take up C10 again");
    assertThat(text()).contains("11 of 12 comments accounted for");
    assertThat(draft().blocking())
        .extracting(DraftProblem::kind)
        .contains(DraftProblem.Kind.COMMENT_UNACCOUNTED);
  }

  @Test
  void nobodyElseOpensTheDesk() {
    signIn(fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS));
    UI.getCurrent().navigate("secretariat/" + made.consultation().slug() + "/synthesis");
    assertThat(getCurrentView()).isNotInstanceOf(SynthesisView.class);
  }

  private Button citeButton(int sentence) {
    return $(Button.class).all().stream()
        .filter(b -> b.getText().equals("Add citation"))
        .toList()
        .get(sentence - 1);
  }

  private TextField line(String label) {
    return $(TextField.class).all().stream()
        .filter(line -> line.getLabel().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private TextArea field(String label) {
    return $(TextArea.class).all().stream()
        .filter(area -> area.getLabel().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private Button undo() {
    return $(Button.class).all().stream()
        .filter(button -> button.getText().equals("Undo"))
        .findFirst()
        .orElseThrow();
  }

  private void click(String words) {
    $(Button.class).all().stream()
        .filter(button -> button.getText().equals(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No button " + words + " in " + text()))
        .click();
  }

  private void open(String query) {
    var parameters =
        query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query.substring(1));
    UI.getCurrent()
        .navigate("secretariat/" + made.consultation().slug() + "/synthesis", parameters);
    assertThat(getCurrentView()).isInstanceOf(SynthesisView.class);
  }

  private String text() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }

  private List<String> hrefs() {
    return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
  }

  private SynthesisDetails draft() {
    return drafts.find(made.secretariat(), made.consultation().id()).orElseThrow();
  }

  private void run() {
    inUse.toTheEnd(made.secretariat(), made.consultation().id());
  }

  private void ended() throws InterruptedException {
    var until = Instant.now().plus(Duration.ofSeconds(60));
    while (runs.last(made.secretariat(), made.consultation().id())
        .orElseThrow()
        .state()
        .isUnderWay()) {
      assertThat(Instant.now()).isBefore(until);
      Thread.sleep(100);
    }
  }
}
