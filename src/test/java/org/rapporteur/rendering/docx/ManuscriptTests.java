package org.rapporteur.rendering.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.rendering.docx.EditedManuscript.Kind;
import org.rapporteur.rendering.docx.EditedManuscript.Other;
import org.rapporteur.rendering.docx.EditedManuscript.Paragraph;
import org.rapporteur.rendering.docx.EditedManuscript.Remark;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.LibreOffice;

/// A draft is written as DOCX, edited, and read again.
class ManuscriptTests {

  private static final String FIRST = "Hubs need people. [C4] Costs are high. [C1, C2] [1]";
  private static final String SECOND = "Some ask for “ساعة” & more. [C3]";
  private static final ManuscriptTag FIRST_TAG =
      ManuscriptTag.create("aaaa", FIRST, List.of("A note."));
  private static final ManuscriptTag SECOND_TAG = ManuscriptTag.create("bbbb", SECOND, List.of());
  /// A citation in its content control.
  private static final Pattern CITATION =
      Pattern.compile(
          "<w:sdt><w:sdtPr><w:tag w:val=\"cite.*?<w:sdtContent>(.*?)</w:sdtContent></w:sdt>");

  private static final String BREAK = "</w:t></w:r></w:p><w:p><w:r><w:t>";

  @TempDir Path folder;
  byte[] file;

  @BeforeEach
  void write() throws IOException {
    var writer = writer();
    writer.note("Edit the paragraphs.");
    writer.heading(1, "Access");
    writer.paragraph(FIRST_TAG, 5, "Paragraph 5", FIRST, List.of("A note."));
    writer.table("Meetings", List.of("Region", "Held"), List.of(List.of("Africa", "3")), "Own");
    writer.paragraph(SECOND_TAG, 6, "Paragraph 6", SECOND, List.of());
    file = written(writer);
  }

  @Test
  void uneditedFileHasTheExportedText() throws IOException {
    var read = read(file);

    requireUnedited(read);
    assertThat(read.others())
        .containsExactly(
            new Other(Kind.TEXT, "Access"),
            new Other(Kind.TEXT, "Meetings"),
            new Other(Kind.TABLE, "Region | Held | Africa | 3 |"),
            new Other(Kind.TEXT, "Own"));
  }

  @Test
  void libreOfficePreservesParagraphsAndCitations() throws Exception {
    Path written = Files.write(folder.resolve("draft.docx"), file);
    Path saved = LibreOffice.convert(written, "docx", folder).getFirst();

    requireUnedited(ManuscriptReader.read(saved));
    // A person presses Enter within a paragraph; the program has only its bookmark for the second.
    var split =
        read(
            EditedFiles.edit(
                Files.readAllBytes(saved), xml -> xml.replace("Costs are", BREAK + "Costs are")));
    assertThat(split.paragraphs().getFirst().text())
        .contains("[C4]\n\nCosts are high. [C1, C2] [1]");
  }

  @Test
  void paragraphsHaveTheNumbersOfTheDraft() throws Exception {
    Path written = Files.write(folder.resolve("draft.docx"), file);
    Path text = LibreOffice.convert(written, "txt:Text (encoded):UTF8", folder).getFirst();

    assertThat(text).content().contains("\nAccess\n", " 5. Hubs need", " 6. Some ask");
  }

  @Test
  void trackedChangesAreAccepted() throws IOException {
    var read =
        edit(
            xml ->
                xml.replace(
                        run("Hubs need people. "),
                        run("Hubs ")
                            + deleted(run("need"))
                            + "<w:ins w:id=\"1\" w:author=\"A\">%s</w:ins>".formatted(run("want"))
                            + run(" people. "))
                    .replace(
                        run(" Costs are high. "),
                        "<w:moveFrom w:id=\"2\">%s</w:moveFrom>"
                            .formatted(run(" Costs are high. ")))
                    .replace(
                        run("Some ask for “"),
                        "<w:moveTo w:id=\"3\">%s</w:moveTo>".formatted(run("Costs are high. "))));

    assertThat(text(read, 0)).isEqualTo("Hubs want people. [C4][C1, C2] [1]");
    assertThat(text(read, 1)).startsWith("Costs are high. ساعة");
  }

  @Test
  void deletedCitationIsGoneAndBrokenControlCounts() throws IOException {
    var read =
        edit(
            xml ->
                CITATION
                    .matcher(xml)
                    .replaceAll(
                        found ->
                            found.group(1).contains("C1,")
                                ? "<w:sdt><w:sdtContent>%s</w:sdtContent></w:sdt>"
                                    .formatted(deleted(found.group(1)))
                                : found.group(1)));

    assertThat(text(read, 0)).isEqualTo("Hubs need people. [C4] Costs are high. [1]");
    assertThat(text(read, 1)).isEqualTo(SECOND);
  }

  @Test
  void bookmarkReplacesLostControl() throws IOException {
    requireUnedited(edit(xml -> withoutControl(xml, SECOND_TAG)));
  }

  @Test
  void paragraphWithoutControlAndBookmarkIsOtherText() throws IOException {
    var read = edit(xml -> withoutControl(xml, SECOND_TAG).replace(SECOND_TAG.toString(), "other"));

    assertThat(read.paragraphs()).extracting(Paragraph::tag).containsExactly(FIRST_TAG);
    assertThat(read.others()).contains(new Other(Kind.TEXT, SECOND));
  }

  @Test
  void copiedParagraphIsListed() throws IOException {
    var read =
        edit(
            xml -> {
              String copy = control(xml, FIRST_TAG);
              return xml.replace("<w:sectPr", copy.replace("Hubs", "Other hubs") + "<w:sectPr");
            });

    assertThat(read.paragraphs()).hasSize(2);
    assertThat(read.others())
        .contains(new Other(Kind.COPY, "Other h" + FIRST.substring(1) + "\n[1] A note."));
  }

  @Test
  void newLineSplitsAndDeletedEndJoins() throws IOException {
    String deletedEnd = "</w:t></w:r></w:p><w:p><w:pPr><w:rPr><w:del w:id=\"8\"/></w:rPr></w:pPr>";
    var read =
        edit(
            xml ->
                xml.replace("Costs are", BREAK + "Costs are")
                    .replace(
                        "Some ask for ",
                        deletedEnd + run("Some ") + "</w:p><w:p><w:r><w:t>ask for "));

    assertThat(text(read, 0)).isEqualTo(FIRST.replace(" Costs", "\n\nCosts"));
    assertThat(text(read, 1)).isEqualTo(SECOND);
  }

  @Test
  void newFootnotesAreNumberedInOrder() throws IOException {
    var read =
        read(
            EditedFiles.edit(
                EditedFiles.edit(
                    file,
                    xml ->
                        xml.replace(
                            run("Hubs need people. "),
                            run("Hubs") + "<w:r><w:endnoteReference w:id=\"7\"/></w:r>")),
                "word/endnotes.xml",
                none -> notes("endnote", "w:id=\"7\"", "New note.")));

    assertThat(text(read, 0)).isEqualTo("Hubs [1][C4] Costs are high. [C1, C2] [2]");
    assertThat(read.paragraphs().getFirst().footnotes()).containsExactly("New note.", "A note.");
  }

  @Test
  void commentsOfReviewersAreRemarks() throws IOException {
    var read =
        read(
            EditedFiles.edit(
                EditedFiles.edit(
                    file,
                    xml ->
                        xml.replace(
                            run("Some ask for “"),
                            run("Some ask for “") + "<w:r><w:commentReference w:id=\"4\"/></w:r>")),
                "word/comments.xml",
                none -> notes("comment", "w:id=\"4\" w:author=\"A &lt;b&gt;\"", "Which?")));

    assertThat(read.remarks()).containsExactly(new Remark(SECOND_TAG, "A <b>", "Which?"));
    assertThat(text(read, 1)).isEqualTo(SECOND);
  }

  @Test
  void textBoxIsNotPartOfParagraph() throws IOException {
    String box =
        "<w:r><mc:AlternateContent xmlns:mc=\"urn:mc\"><mc:Choice><w:txbxContent><w:p>%1$s</w:p>"
            + "</w:txbxContent></mc:Choice><mc:Fallback><w:p>%1$s</w:p></mc:Fallback>"
            + "</mc:AlternateContent></w:r>";
    var read =
        edit(
            xml ->
                xml.replace(
                    run("Some ask for “"), run("Some ask for “") + box.formatted(run("In a box"))));

    assertThat(text(read, 1)).isEqualTo(SECOND);
    assertThat(read.others()).contains(new Other(Kind.OBJECT, "In a box"));
  }

  @Test
  void placeholderOfWordIsNoText() throws IOException {
    var read =
        edit(
            xml ->
                xml.replace(
                    "<w:tag w:val=\"%s\"/>".formatted(SECOND_TAG),
                    "<w:tag w:val=\"%s\"/><w:showingPlcHdr/>".formatted(SECOND_TAG)));

    assertThat(read.paragraphs()).extracting(Paragraph::tag).containsExactly(FIRST_TAG);
  }

  @Test
  void longCitationHasNoTooLongTag() throws IOException {
    String mark =
        IntStream.rangeClosed(1, 40)
            .mapToObj(number -> "C" + 2 * number)
            .collect(Collectors.joining(", ", "[", "]"));
    var tag = ManuscriptTag.create("cccc", mark, List.of());
    var writer = writer();
    writer.paragraph(tag, 1, "x".repeat(100), mark, List.of());
    var bytes = written(writer);

    EditedFiles.edit(
        bytes,
        xml -> {
          assertThat(xml).doesNotContainPattern("<w:(?:tag|alias) w:val=\"[^\"]{65}");
          return xml;
        });
    assertThat(read(bytes).paragraphs()).containsExactly(new Paragraph(tag, mark, List.of()));
  }

  @Test
  void xmlThatNoWordProcessorWritesIsRefused() {
    assertThatThrownBy(
            () -> edit(xml -> xml.replaceFirst("\\?>", "?><!DOCTYPE a [<!ELEMENT a ANY>]>")))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> edit(xml -> xml.replace("</w:body>", "")))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(
            () -> edit(xml -> xml.replace("</w:body>", " ".repeat(21 << 20) + "</w:body>")))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read("no zip".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class);
  }

  private static ManuscriptWriter writer() throws IOException {
    return new ManuscriptWriter(
        LanguageTag.ENGLISH, "Title", Map.of("Owner", "one"), Pattern.compile("\\[C[^]]*\\]"));
  }

  private static byte[] written(ManuscriptWriter writer) throws IOException {
    var bytes = new ByteArrayOutputStream();
    writer.write("Draft", bytes);
    return bytes.toByteArray();
  }

  private EditedManuscript edit(UnaryOperator<String> change) throws IOException {
    byte[] edited = EditedFiles.edit(file, change);
    assertThat(edited).isNotEqualTo(EditedFiles.edit(file, same -> same));
    return read(edited);
  }

  private EditedManuscript read(byte[] bytes) throws IOException {
    return ManuscriptReader.read(Files.write(folder.resolve("edited.docx"), bytes));
  }

  private static String text(EditedManuscript read, int paragraph) {
    return read.paragraphs().get(paragraph).text();
  }

  private static void requireUnedited(EditedManuscript read) {
    assertThat(read.properties()).containsEntry("Owner", "one");
    assertThat(read.paragraphs())
        .containsExactly(
            new Paragraph(FIRST_TAG, FIRST, List.of("A note.")),
            new Paragraph(SECOND_TAG, SECOND, List.of()));
    assertThat(read.paragraphs()).allMatch(p -> p.tag().isOf(p.text(), p.footnotes()));
  }

  private static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  private static String deleted(String run) {
    return "<w:del w:id=\"9\" w:author=\"A\">%s</w:del>"
        .formatted(run.replaceAll("(</?w:)t([ >])", "$1delText$2"));
  }

  private static String notes(String element, String attributes, String text) {
    return "<w:%1$ss xmlns:w=\"urn:w\"><w:%1$s %2$s><w:p>%3$s</w:p></w:%1$s></w:%1$ss>"
        .formatted(element, attributes, run(text));
  }

  /// Returns the content control of a paragraph.
  private static String control(String xml, ManuscriptTag tag) {
    int at = xml.indexOf("<w:tag w:val=\"" + tag);
    return xml.substring(
        xml.lastIndexOf("<w:sdt>", at), xml.indexOf("</w:p></w:sdtContent></w:sdt>", at) + 29);
  }

  private static String withoutControl(String xml, ManuscriptTag tag) {
    String control = control(xml, tag);
    return xml.replace(
        control, control.substring(control.indexOf("<w:p>"), control.lastIndexOf("</w:p>") + 6));
  }
}
