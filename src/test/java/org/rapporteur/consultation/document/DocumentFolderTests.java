package org.rapporteur.consultation.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.shared.InstallationSettings;
import org.rapporteur.shared.Sha256;

class DocumentFolderTests {

  private static final Set<DocumentType> ALL = EnumSet.allOf(DocumentType.class);
  private static final int MAX_MEGABYTES = 3;

  @TempDir Path data;

  @Test
  void pdfIsStoredUnderItsHash() throws IOException {
    byte[] pdf = SampleFiles.pdf("Background");
    var arrived = receiveFile(pdf);
    createFolder().store(arrived);
    assertThat(arrived.type()).isEqualTo(DocumentType.PDF);
    assertThat(arrived.hash()).isEqualTo(Sha256.hex(pdf));
    assertThat(createFolder().pathOf(arrived.hash())).hasBinaryContent(pdf);
  }

  @Test
  void wordFileIsRecognizedByItsParts() {
    assertThat(receiveFile(SampleFiles.docx()).type()).isEqualTo(DocumentType.DOCX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!doctype html><html><script>alert(1)</script></html>",
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "plain words",
        "MZ\0\0 not a document",
        "{\\rtf1 rich text}"
      })
  void otherFileTypesAreRefusedDespiteTheirName(String content) {
    requireRefused(content.getBytes(StandardCharsets.UTF_8), "document.type");
  }

  @Test
  void otherZipFileIsRefused() {
    requireRefused(SampleFiles.zip("readme.txt", "hello"), "document.type");
    requireRefused(
        SampleFiles.zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", ""), "document.type");
    requireRefused(
        SampleFiles.zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<x/>"),
        "document.type");
  }

  @Test
  void zipBombIsRefused() {
    requireRefused(SampleFiles.zipBomb(), "document.bomb");
  }

  @Test
  void wordFileWithMacrosIsRefused() {
    requireRefused(SampleFiles.docx("word/vbaProject.bin", "x"), "document.macros");
  }

  @Test
  void libreOfficeFileIsRecognizedByItsParts() {
    assertThat(receiveFile(SampleFiles.odt("<x/>")).type()).isEqualTo(DocumentType.ODT);
  }

  @Test
  void libreOfficeFileWithMacrosIsRefused() {
    requireRefused(SampleFiles.odt("<x/>", "Basic/script-lc.xml", "<x/>"), "document.macros");
  }

  @Test
  void pictureIsRecognizedByItsFirstBytes() {
    assertThat(receiveFile(SampleFiles.png()).type()).isEqualTo(DocumentType.PNG);
    byte[] jpeg = {
      (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0
    };
    assertThat(receiveFile(jpeg).type()).isEqualTo(DocumentType.JPEG);
    byte[] webp = "RIFF\20\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(receiveFile(webp).type()).isEqualTo(DocumentType.WEBP);
  }

  @Test
  void knownTypeIsRefusedWhereNotAllowed() {
    assertThatExceptionOfType(DocumentRejected.class)
        .isThrownBy(
            () ->
                createFolder()
                    .receive(
                        new ByteArrayInputStream(SampleFiles.png()), Set.of(DocumentType.PDF), 1))
        .satisfies(r -> assertThat(r.facts()).containsEntry("taken", "PDF"));
  }

  @Test
  void billionLaughsAttackIsRefused() {
    String entities =
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><x>&b;</x>";
    requireRefused(SampleFiles.odt(entities), "document.bomb");
    requireRefused(
        SampleFiles.docx("word/footnotes.xml", " ".repeat(65_530) + entities), "document.bomb");
  }

  @Test
  void nestedFileIsNotOpened() {
    byte[] inner = SampleFiles.zipBomb();
    assertThat(receiveFile(SampleFiles.odt("<x/>", "Pictures/a.zip", inner)).type())
        .isEqualTo(DocumentType.ODT);
  }

  @Test
  void fileNameIsNormalized() {
    assertThat(StoredFile.cleanName("C:\\papers\\Position.PDF", DocumentType.PDF))
        .isEqualTo("Position.pdf");
    assertThat(StoredFile.cleanName("../../etc/passwd", DocumentType.PNG)).isEqualTo("passwd.png");
    assertThat(StoredFile.cleanName("photo.jpeg", DocumentType.JPEG)).isEqualTo("photo.jpeg");
    assertThat(StoredFile.cleanName("invoice.pdf.exe", DocumentType.PDF))
        .isEqualTo("invoice.pdf.exe.pdf");
    assertThat(StoredFile.cleanName("a\u202Egpj.exe", DocumentType.JPEG)).isEqualTo("agpj.exe.jpg");
    assertThat(StoredFile.cleanName("\u200B.odt", DocumentType.ODT)).isEqualTo("document.odt");
    assertThat(new StoredFile("0", "Ümlaut <b>.pdf", DocumentType.PDF).link())
        .isEqualTo("/documents/0/%C3%9Cmlaut-b-.pdf");
  }

  @Test
  void truncatedWordFileIsRefused() {
    byte[] whole = SampleFiles.docx();
    requireRefused(java.util.Arrays.copyOf(whole, whole.length / 2), "document.damaged");
  }

  @Test
  void emptyFileIsRefused() {
    requireRefused(new byte[0], "document.empty");
  }

  @Test
  void readingStopsAtMaximumSize() {
    long[] read = {0};
    var endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            read[0] += length;
            return length;
          }
        };
    assertThatExceptionOfType(DocumentRejected.class)
        .isThrownBy(() -> createFolder().receive(endless, ALL, MAX_MEGABYTES))
        .satisfies(r -> assertThat(r.code()).isEqualTo("document.too-large"));
    assertThat(read[0]).isLessThan((MAX_MEGABYTES + 1L) << 20);
    assertThat(listRemainingFiles()).isEmpty();
  }

  @Test
  void fileIsFoundByHashOnly() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> createFolder().pathOf("../../etc/passwd"));
  }

  private void requireRefused(byte[] content, String code) {
    assertThatExceptionOfType(DocumentRejected.class)
        .isThrownBy(() -> receiveFile(content))
        .satisfies(r -> assertThat(r.code()).isEqualTo(code));
    assertThat(listRemainingFiles()).isEmpty();
  }

  private FileStorage.ReceivedFile receiveFile(byte[] content) {
    return createFolder().receive(new ByteArrayInputStream(content), ALL, MAX_MEGABYTES);
  }

  private DocumentFolder createFolder() {
    return new DocumentFolder(new InstallationSettings(data, ""));
  }

  private java.util.List<Path> listRemainingFiles() {
    try (var files = Files.list(data.resolve("documents"))) {
      return files.toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
