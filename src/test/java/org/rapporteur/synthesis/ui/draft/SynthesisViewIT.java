package org.rapporteur.synthesis.ui.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.check.Problem;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.draft.UncitedReason;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.synthesis.DraftProblem;
import org.rapporteur.synthesis.LedgerEntry;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.collaboration.PresenceService;
import org.rapporteur.synthesis.collaboration.Remark;
import org.rapporteur.synthesis.collaboration.RemarkService;
import org.rapporteur.synthesis.draft.DraftTable;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.rapporteur.synthesis.finding.FoundDifference.Does;
import org.rapporteur.synthesis.run.RunService;
import org.rapporteur.synthesis.translation.QuotedWords;
import org.rapporteur.synthesis.translation.TranslationDraft;
import org.rapporteur.synthesis.translation.TranslationService;
import org.rapporteur.synthesis.ui.desk.CommentLink;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.ParagraphTyping;
import org.rapporteur.testing.Runs;
import org.rapporteur.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// The secretariat drafts, reads, corrects and accounts for every comment.
class SynthesisViewIT extends ViewTest {

  @Autowired SmallConsultation consultations;
  @Autowired SynthesisService drafts;
  @Autowired EditingService editing;
  @Autowired ParagraphTyping typing;
  @Autowired TranslationService translations;
  @Autowired RemarkService remarks;
  @Autowired PresenceService presence;
  @Autowired RunService runs;
  @Autowired Runs inUse;
  @Autowired Fixtures fixtures;

  private static final String TRANSLATION = "Translation of the quotation of C7";
  private static final String TRANSLATOR = "Translator of the quotation of C7";

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
    click("Make a first draft");
    assertThat(text()).contains("Run 1,");
    ended();

    open("");
    assertThat(text())
        .contains("12 of 12 comments accounted for")
        .contains("0 of 0 minority positions", "Check any group beyond 5")
        .contains("22 to confirm")
        .doesNotContain("in the way of publication");
    open("?view=points");
    assertThat(text()).contains("12 published comments", "numbered paragraphs");
    open("?view=differences");
    assertThat(text()).contains("Positions by group", "C6");
    open("?view=comments");
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
    open("?paragraph=" + SmallConsultation.body(draft()).getFirst().id());
    assertThat(text()).contains("Next to confirm").doesNotContain("second model");
  }

  @Test
  void opinionGroupsStandBesideTheStakeholderGroups() throws Exception {
    made = consultations.dividedAndClosed();
    signIn(made.secretariat());
    run();

    assertThat(draft().findings().opinions())
        .extracting(opinion -> opinion.holders().size())
        .containsExactly(14, 10);
    open("");
    assertThat(text())
        .doesNotContain("in the way of publication")
        .contains("Opinion group A has 14 contributors: Governments (7) and civil society (7).");
    open("?view=differences");
    assertThat(text())
        .contains("Opinion groups", "Agrees more than others")
        .contains("Significant differences between groups", "Opinion group A, against all others");
    var tests = draft().findings().method().tests();
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
    write(" The secretariat thanks all contributors.");
    assertThat(text()).contains("1 thing stands in the way of publication", "No citation");
    int added = SmallConsultation.body(draft()).getFirst().sentences().size();

    reason(added).setValue(UncitedReason.PROCEDURE);
    assertThat(text()).doesNotContain("in the way of publication");

    click("Undo");
    assertThat(text()).contains("1 thing stands in the way of publication");
    write(" [C4]");
    assertThat(text()).doesNotContain("in the way of publication");
  }

  @Test
  void unknownCommentIsSaidAtTheText() throws Exception {
    run();
    write(" Hubs need people. [C999]");

    assertThat(writing().isInvalid()).isTrue();
    assertThat(writing().getValue()).endsWith(" Hubs need people. [C999]");
  }

  @Test
  void typedMarkOffersComments() throws Exception {
    run();
    edit();
    var field = $(ParagraphField.class).all().getFirst();
    field.offer("C1");
    assertThat(text()).contains("C10", "C11", "C12");
    field.choose(11, "Hubs need people. [C1 So.", 21);

    assertThat(writing().getValue()).isEqualTo("Hubs need people. [C11] So.");
    field.choose(4, "Hubs need people. [C11, ]", 24);
    assertThat(writing().getValue()).isEqualTo("Hubs need people. [C11, C4]");
    field.offer("moderators");
    assertThat(text()).contains("C5");
  }

  @Test
  void sourceIsCitedIntoTheText() throws Exception {
    run();
    var first = SmallConsultation.body(draft()).getFirst();
    open("?paragraph=" + first.id());
    int comment = first.citedComments().first();
    click("Cite");

    assertThat(writing().getValue()).endsWith(" [C" + comment + "]");
  }

  @Test
  void leavingHalfWrittenTextAsksFirst() throws Exception {
    run();
    edit();
    writing().setValue("Half a thought");
    test($(NativeButton.class).all().stream()
            .filter(button -> button.getText().equals("2."))
            .findFirst()
            .orElseThrow())
        .click();
    test($(ConfirmDialog.class).single()).cancel();
    assertThat(writing().getValue()).isEqualTo("Half a thought");

    UI.getCurrent()
        .navigate(
            "secretariat/" + made.consultation().slug() + "/synthesis",
            QueryParameters.of("view", "history"));
    assertThat(writing().getValue()).isEqualTo("Half a thought");
    test($(ConfirmDialog.class).single()).confirm();
    assertThat(text()).contains("Nobody has changed it yet.");
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
    String ledger = "?view=comments&group=GOVERNMENTS";
    assertThat(hrefs()).anyMatch(href -> href.endsWith(ledger));

    open(ledger);
    assertThat(ledgerCells(0))
        .extracting(cell -> cell.getElement().getTextRecursively())
        .containsExactlyElementsOf(ofGovernments.stream().map(number -> "C" + number).toList());

    var first = SmallConsultation.body(draft()).getFirst();
    typing.addSentence(
        made.secretariat(),
        new Seen(id, first.id(), first.version()),
        "The agenda should be open.",
        ofGovernments.toArray(new Integer[0]));
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

  @SuppressWarnings("unchecked")
  private List<Component> ledgerCells(int column) {
    return cells($(Grid.class).single(), column);
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
    edit();
    typing.addSentence(
        made.secretariat(),
        new EditingService.Seen(made.consultation().id(), first.id(), first.version()),
        "Somebody was quicker.");
    writing().setValue(writing().getValue() + " My own sentence.");
    click("Save paragraph");

    assertThat(text()).contains("Somebody else changed this paragraph", "Your text is kept below");
    assertThat(writing().getValue()).endsWith("Somebody was quicker. My own sentence.");
    click("Save paragraph");
    assertThat(SmallConsultation.body(draft()).getFirst().text())
        .endsWith("Somebody was quicker. My own sentence.");
  }

  @Test
  void paragraphIsSplitAndJoinedAgain() throws Exception {
    run();
    int before = draft().paragraphs().size();
    write("\n\nHubs need people. [C5]");
    assertThat(draft().paragraphs()).hasSize(before + 1);

    click("Join with the next");
    assertThat(draft().paragraphs()).hasSize(before);
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
    open("?view=points");
    click("Make a new draft");
    ended();
    ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));

    assertThat($(Notification.class).single().getElement().getTextRecursively())
        .contains("Draft 2 is ready.");
    assertThat(text()).contains("Draft 2 is offered");
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
    field("Remark on this paragraph").clear();
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
    click("Add a footnote");
    field("Footnote 1").setValue("a".repeat(EditingService.MAX_FOOTNOTE + 1));
    click("Save paragraph");
    assertThat(SmallConsultation.body(draft()).getFirst()).isEqualTo(first);

    field("Footnote 1").setValue("It was open for a month.");
    click("Save paragraph");
    assertThat(text()).contains("Footnote 1", "It was open for a month.");
    open("?view=history");
    assertThat(text()).contains("Footnote changed", "It was open for a month.");

    open("?paragraph=" + first.id());
    click("Edit text");
    field("Footnote 1").setValue("");
    click("Save paragraph");
    assertThat(text()).doesNotContain("Footnote 1", "It was open for a month.");
    assertThat(SmallConsultation.body(draft()).getFirst().sentences()).isEqualTo(first.sentences());
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
    typing.addSentence(
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
    line("Title of a new annex").clear();

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
        .contains("Meetings held</caption>", "<th scope=\"row\">Africa</th>", ">3</td>");

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
    quoteFrench();
    click("Translate the quotation of C7");
    assertThat($(TranslationDialog.class).single().getHeaderTitle())
        .isEqualTo("Quotation of C7 (French)");
    assertThat(line(TRANSLATOR).getValue()).isEqualTo(made.secretariat().name());
    field(TRANSLATION).setValue("The Forum should keep its agenda open.");
    line(TRANSLATOR).setValue("");
    click("Save translation");
    assertThat(line(TRANSLATOR).isInvalid()).isTrue();
    assertThat(field(TRANSLATION).isInvalid()).isFalse();

    line(TRANSLATOR).setValue("Translation unit");
    click("Save translation");
    assertThat(text().replaceAll("[\u2068\u2069]", ""))
        .contains(
            "ouvert.” [translation by Translation unit: “The Forum should keep its agenda open.”]"
                + " (C7), another: “Les centres");

    click("Translate the quotation of C7");
    field(TRANSLATION).setValue("");
    click("Save translation");
    assertThat(text()).doesNotContain("keep its agenda open", "by Translation unit");
  }

  @Test
  void secondOfTwoTranslatorsComparesBoth() throws Exception {
    quoteFrench();
    click("Translate the quotation of C7");
    field(TRANSLATION).setValue("My other words.");
    translateC7("Somebody was quicker.");
    click("Save translation");
    assertThat($(TranslationDialog.class).single().getElement().getTextRecursively())
        .contains("Somebody else changed the translation of the quotation of C7 meanwhile.")
        .contains("The translation of C7 now reads: Somebody was quicker. (Other unit)");
    assertThat(field(TRANSLATION).getValue()).isEqualTo("My other words.");
    click("Save translation");
    assertThat(text()).contains("My other words.").doesNotContain("Somebody was quicker.");
  }

  /// Opens the first paragraph with a sentence that quotes two comments in French.
  private void quoteFrench() throws InterruptedException {
    run();
    var first = SmallConsultation.body(draft()).getFirst();
    typing.addSentence(
        made.secretariat(),
        new Seen(made.consultation().id(), first.id(), first.version()),
        "One said: “Le Forum devrait garder son ordre du jour ouvert.” (C7), another: “Les"
            + " centres à distance coûtent peu à notre association.” (C8)",
        7,
        8);
    open("?paragraph=" + first.id());
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
    roundTrip();
    assertThat(((Component) getCurrentView()).getElement().getOuterHTML()).contains("<mark>");
  }

  /// The pane lists comments that are only counted on request; a click on their citation, too.
  @Test
  void clickOnACitationShowsItsSourceBesideTheDraft() throws Exception {
    run();
    var paragraph =
        SmallConsultation.body(draft()).stream()
            .filter(each -> !reported(each).isEmpty() && !countedOnly(each).isEmpty())
            .findFirst()
            .orElseThrow();
    String counted = "C" + countedOnly(paragraph).getFirst();
    open("");
    press(
        $(CommentLink.class, card(paragraph)).all().stream()
            .filter(link -> link.getText().equals(counted))
            .findFirst()
            .orElseThrow());
    assertThat(card(paragraph).hasClassName("sel")).isTrue();
    assertThat(markedSource()).contains(counted, "Open in its thread");

    var reported = $(CommentLink.class, card(paragraph)).all().getLast();
    press(reported);
    assertThat(markedSource()).contains(reported.getText()).doesNotContain(counted);
  }

  private static Set<Integer> reported(SynthesisParagraph paragraph) {
    return paragraph.sentences().stream()
        .flatMap(sentence -> sentence.reportedComments().stream())
        .collect(Collectors.toSet());
  }

  private static List<Integer> countedOnly(SynthesisParagraph paragraph) {
    return paragraph.citedComments().stream()
        .filter(comment -> !reported(paragraph).contains(comment))
        .toList();
  }

  private static void press(CommentLink link) {
    var element = link.getElement();
    var data = JsonMapper.shared().createObjectNode().put(SentencesPart.PLAIN_CLICK, true);
    element
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(element, "click", data));
  }

  private String markedSource() {
    roundTrip();
    return $(SourceItem.class).all().stream()
        .filter(item -> item.getElement().hasAttribute("aria-current"))
        .map(item -> item.getElement().getTextRecursively())
        .collect(Collectors.joining());
  }

  private ParagraphCard card(SynthesisParagraph paragraph) {
    return $(ParagraphCard.class).all().stream()
        .filter(card -> card.paragraph().equals(paragraph.id()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void commentSetAsideByTheRunIsTakenUpAgainAndShowsAsMissing() throws Exception {
    run();
    open("?view=comments");
    var act =
        ledgerCells(3).stream()
            .filter(cell -> cell.getElement().getTextRecursively().equals("Take up C10 again"))
            .findFirst()
            .orElseThrow();
    $(Button.class, act).single().click();
    assertThat(text()).contains("11 of 12 comments accounted for");
    assertThat(draft().blocking())
        .extracting(DraftProblem::kind)
        .contains(Problem.Kind.COMMENT_UNACCOUNTED);
  }

  @Test
  void splitterKeepsItsPlaceInTheSession() throws Exception {
    run();
    open("");
    var split = $(SplitLayout.class).single();
    ComponentUtil.fireEvent(
        split, new SplitLayout.SplitterDragEndEvent(split, true, "600px", "400px"));
    open("?view=points");
    open("");
    assertThat($(SplitLayout.class).single()).isNotSameAs(split);
    assertThat($(SplitLayout.class).single().getSplitterPosition()).isEqualTo(60);
  }

  @Test
  void nobodyElseOpensTheDesk() {
    signIn(fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS));
    UI.getCurrent().navigate("secretariat/" + made.consultation().slug() + "/synthesis");
    assertThat(getCurrentView().getClass().getSimpleName()).isNotEqualTo("SynthesisView");
  }

  /// Opens the first paragraph and its text.
  private void edit() {
    open("?paragraph=" + SmallConsultation.body(draft()).getFirst().id());
    click("Edit text");
  }

  /// Adds to the text of the first paragraph and saves it.
  private void write(String more) {
    edit();
    writing().setValue(writing().getValue() + more);
    click("Save paragraph");
  }

  private TextArea writing() {
    return field("Text of paragraph 1");
  }

  @SuppressWarnings("unchecked")
  private Select<UncitedReason> reason(int sentence) {
    return $(Select.class).all().stream()
        .filter(
            select ->
                select.getLabel().equals("Why sentence " + sentence + " stands without citation"))
        .findFirst()
        .orElseThrow();
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
    assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("SynthesisView");
  }

  private String text() {
    return viewText();
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
