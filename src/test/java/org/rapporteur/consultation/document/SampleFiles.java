package org.rapporteur.consultation.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Creates minimal files that are documents or look like documents.
public final class SampleFiles {

  private static final String TYPES =
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override
      PartName="/word/document.xml"
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
      """;

  private SampleFiles() {}

  public static byte[] pdf(String text) {
    return ("%PDF-1.4\n1 0 obj<</Title(" + text + ")>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /// Creates a Word file. More parts are pairs of name and content.
  public static byte[] docx(String... more) {
    var parts = new ArrayList<>(List.of("[Content_Types].xml", TYPES, "word/document.xml", "<w/>"));
    parts.addAll(List.of(more));
    return zip(parts.toArray());
  }

  /// Creates a LibreOffice file. More parts are pairs of name and content; a content is text or
  /// bytes.
  public static byte[] odt(String content, Object... more) {
    var parts =
        new ArrayList<Object>(
            List.of("mimetype", DocumentType.ODT.mediaType(), "content.xml", content));
    parts.addAll(List.of(more));
    return zip(parts.toArray());
  }

  /// Creates a picture of one grey pixel.
  public static byte[] png() {
    return Base64.getDecoder()
        .decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");
  }

  static byte[] zip(Object... parts) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) parts[i]));
        zip.write(
            parts[i + 1] instanceof String text
                ? text.getBytes(StandardCharsets.UTF_8)
                : (byte[]) parts[i + 1]);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// Creates a zip bomb: about 300 KB that unpack to 300 MB.
  static byte[] zipBomb() {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(TYPES.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
