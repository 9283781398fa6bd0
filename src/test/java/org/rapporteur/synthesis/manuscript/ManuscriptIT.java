package org.rapporteur.synthesis.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.rendering.docx.EditedFiles;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.rapporteur.synthesis.editing.HistoryService;
import org.rapporteur.synthesis.manuscript.Unmatched.Reason;
import org.rapporteur.synthesis.writing.ParagraphText;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// A draft is exported as DOCX, edited, and imported.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ManuscriptIT {

  private static final String ADDED = "Hubs need people. [C5] ";

  @Autowired SmallConsultation consultations;
  @Autowired SynthesisService drafts;
  @Autowired ManuscriptService manuscripts;
  @Autowired EditingService editing;
  @Autowired HistoryService history;
  @Autowired Runs runs;

  Viewer secretariat;
  ConsultationId id;
  SynthesisParagraph first;
  SynthesisParagraph second;
  byte[] file;

  @BeforeEach
  void exportDraft() {
    var made = consultations.closed();
    secretariat = made.secretariat();
    id = made.consultation().id();
    runs.toTheEnd(secretariat, id);
    first = SmallConsultation.body(draft()).getFirst();
    second = SmallConsultation.body(draft()).get(1);
    file = export(null);
  }

  @Test
  void uneditedFileChangesNothing() {
    requireNothing(read(file));
    int section = draft().sections().getLast().position();
    requireNothing(read(export(section)));
  }

  @Test
  void editIsAppliedAndUndone() throws IOException {
    var read = read(withText(first, ADDED));

    assertThat(read.unmatched()).isEmpty();
    assertThat(read.changes())
        .extracting(ManuscriptChange::kind, ManuscriptChange::paragraph)
        .containsExactly(tuple(ManuscriptChange.Kind.EDITED, first.id()));
    assertThat(apply(read)).isEmpty();

    var edited = paragraph(first.id());
    assertThat(edited.sentences().getFirst().text()).isEqualTo("Hubs need people.");
    assertThat(edited.sentences().getFirst().citedComments()).containsExactly(5);
    assertThat(edited.sentences()).endsWith(first.sentences().toArray(new DraftSentence[0]));
    assertThat(edited.written()).isTrue();
    history.undo(secretariat, id);
    assertThat(paragraph(first.id()).sentences()).isEqualTo(first.sentences());
  }

  @Test
  void unknownCitationIsListedAndTheRestOffered() throws IOException {
    var read = read(withText(first, "Hubs need people. [C5, C999] "));

    assertThat(read.unmatched()).extracting(Unmatched::reason).containsExactly(Reason.CITATION);
    assertThat(read.changes().getFirst().after().text()).startsWith("Hubs need people. [C5] ");
    assertThat(apply(read)).isEmpty();
  }

  @Test
  void paragraphChangedAtDeskIsListedWithItsText() throws IOException {
    editing.writeText(secretariat, seen(first), new ParagraphText("So it is. [C1]", List.of()));

    var read = read(withText(first, ADDED));
    assertThat(read.changes()).isEmpty();
    assertThat(read.unmatched())
        .extracting(Unmatched::reason)
        .containsExactly(Reason.CHANGED_AT_DESK);
    assertThat(read.unmatched().getFirst().text()).startsWith(ADDED.strip());
    assertThat(read(file).unmatched()).as("a paragraph that the file does not edit").isEmpty();
  }

  @Test
  void changeAtDeskAfterPreviewIsRefused() throws IOException {
    var read = read(withText(first, ADDED));
    editing.writeText(secretariat, seen(first), new ParagraphText("So it is. [C1]", List.of()));

    assertThat(apply(read))
        .extracting(Unmatched::reason, Unmatched::paragraph)
        .containsExactly(tuple(Reason.REFUSED, first.number()));
  }

  @Test
  void tooLongParagraphIsListed() throws IOException {
    var read = read(withText(first, "So it is. ".repeat(EditingService.MAX_PARAGRAPH / 10)));

    assertThat(read.changes()).isEmpty();
    assertThat(read.unmatched())
        .extracting(Unmatched::reason, Unmatched::paragraph)
        .containsExactly(tuple(Reason.REFUSED, first.number()));
  }

  @Test
  void emptyAndMissingParagraphsAreRemoved() throws IOException {
    var emptied = Pattern.compile("(" + start(first) + ").*?(<w:bookmarkEnd)");
    var missing =
        Pattern.compile(
            "<w:sdt><w:sdtPr><w:alias [^>]*><w:tag w:val=\"p_%s_.*?</w:p></w:sdtContent></w:sdt>"
                .formatted(second.id()));
    var read =
        read(
            edit(
                xml ->
                    missing.matcher(emptied.matcher(xml).replaceFirst("$1$2")).replaceFirst("")));

    assertThat(read.changes())
        .extracting(ManuscriptChange::kind)
        .containsExactly(ManuscriptChange.Kind.EMPTIED, ManuscriptChange.Kind.MISSING);
    assertThat(apply(read)).isEmpty();
    assertThat(draft().paragraph(first.id())).isEmpty();
    assertThat(draft().paragraph(second.id())).isEmpty();
  }

  @Test
  void newTextAndMovedParagraphsAreListed() throws IOException {
    var read =
        read(
            edit(
                xml ->
                    xml.replace(first.id().value(), "swap")
                        .replace(second.id().value(), first.id().value())
                        .replace("swap", second.id().value())
                        .replace("<w:sectPr", "<w:p><w:r><w:t>New.</w:t></w:r></w:p><w:sectPr")));

    assertThat(read.isReordered()).isTrue();
    assertThat(read.unmatched())
        .extracting(Unmatched::reason, Unmatched::text)
        .contains(tuple(Reason.TEXT, "New."));
  }

  @Test
  void foreignAndHostileFilesAreRefused() throws IOException {
    byte[] other =
        edit("docProps/custom.xml", xml -> xml.replaceAll("(<vt:lpwstr>)[a-z][^<]*", "$1another"));
    byte[] notExported = edit("docProps/custom.xml", xml -> "<Properties/>");
    byte[] entities =
        edit(
            EditedFiles.MAIN_PART,
            xml -> xml.replaceFirst("\\?>", "?><!DOCTYPE a [<!ENTITY b 'c'>]>"));
    byte[] bomb = edit("word/a.xml", none -> " ".repeat(60 << 20));

    requireRefused(other, "manuscript.other");
    requireRefused(notExported, "manuscript.not-exported");
    requireRefused(entities, "manuscript.damaged");
    requireRefused(bomb, "manuscript.damaged");
    requireRefused("no zip".getBytes(StandardCharsets.UTF_8), "manuscript.damaged");
    requireRefused(new byte[21 << 20], "document.too-large");
  }

  private void requireRefused(byte[] bytes, String code) {
    assertThatThrownBy(() -> read(bytes)).hasMessageStartingWith(code);
  }

  private static void requireNothing(ManuscriptImport read) {
    assertThat(read.changes()).isEmpty();
    assertThat(read.unmatched()).isEmpty();
    assertThat(read.remarks()).isEmpty();
    assertThat(read.isReordered()).isFalse();
  }

  private byte[] export(@Nullable Integer section) {
    var bytes = new ByteArrayOutputStream();
    manuscripts.export(secretariat, id, section, Locale.ENGLISH, bytes);
    return bytes.toByteArray();
  }

  private ManuscriptImport read(byte[] bytes) {
    return manuscripts.read(secretariat, id, new ByteArrayInputStream(bytes), Locale.ENGLISH);
  }

  private List<Unmatched> apply(ManuscriptImport read) {
    return manuscripts.apply(secretariat, id, read.draft(), read.changes());
  }

  /// Types a text at the beginning of a paragraph of the file.
  private byte[] withText(SynthesisParagraph paragraph, String text) throws IOException {
    return edit(
        xml ->
            xml.replaceFirst(
                start(paragraph), "$0<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>"));
  }

  private static String start(SynthesisParagraph paragraph) {
    return "<w:bookmarkStart [^>]*w:name=\"p_" + paragraph.id() + "_[^>]*>";
  }

  private byte[] edit(UnaryOperator<String> change) throws IOException {
    return edit(EditedFiles.MAIN_PART, change);
  }

  private byte[] edit(String part, UnaryOperator<String> change) throws IOException {
    return EditedFiles.edit(file, part, change);
  }

  private Seen seen(SynthesisParagraph paragraph) {
    return new Seen(id, paragraph.id(), paragraph.version());
  }

  private SynthesisParagraph paragraph(ParagraphId paragraph) {
    return draft().paragraph(paragraph).orElseThrow();
  }

  private SynthesisDetails draft() {
    return drafts.find(secretariat, id).orElseThrow();
  }
}
