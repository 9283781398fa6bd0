package org.rapporteur.consultation.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.rapporteur.shared.InputText;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// Main class of the extraction process. The arguments are the document type, the input file and
/// the output file. Embedded files are skipped, and long texts are cut.
public final class TextExtractor {

  /// About 150 pages, enough for the search index.
  private static final int MAX_CHARACTERS = 500_000;

  private static final Set<DocumentType> SUPPORTED_TYPES =
      Set.of(DocumentType.PDF, DocumentType.DOCX, DocumentType.ODT);

  private TextExtractor() {}

  public static void main(String[] arguments) throws IOException, SAXException, TikaException {
    var type = DocumentType.valueOf(arguments[0]);
    Files.writeString(Path.of(arguments[2]), extract(type, Path.of(arguments[1])));
  }

  static String extract(DocumentType type, Path file)
      throws IOException, SAXException, TikaException {
    if (!SUPPORTED_TYPES.contains(type)) {
      throw new IllegalArgumentException("No text in a " + type);
    }
    var handler = new BodyContentHandler(MAX_CHARACTERS);
    try (InputStream in = TikaInputStream.get(file)) {
      createParser(type).parse(in, handler, new Metadata(), createContext());
    } catch (SAXException e) {
      if (!WriteLimitReachedException.isWriteLimitReached(e)) {
        throw e;
      }
    }
    return clean(handler.toString());
  }

  private static Parser createParser(DocumentType type) {
    return switch (type) {
      case PDF -> new PDFParser();
      case DOCX -> new OOXMLParser();
      default -> new OpenDocumentParser();
    };
  }

  private static ParseContext createContext() {
    var officeConfig = new OfficeParserConfig();
    officeConfig.setUseSAXDocxExtractor(true);
    officeConfig.setIncludeDeletedContent(false);
    officeConfig.setIncludeMoveFromContent(false);
    officeConfig.setIncludeHeadersAndFooters(false);
    var pdfConfig = new PDFParserConfig();
    pdfConfig.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    pdfConfig.setExtractInlineImages(false);
    var context = new ParseContext();
    context.set(OfficeParserConfig.class, officeConfig);
    context.set(PDFParserConfig.class, pdfConfig);
    context.set(EmbeddedDocumentExtractor.class, new SkipEmbeddedFiles());
    return context;
  }

  /// Replaces characters that are not allowed in a text with spaces, because PDF files contain many
  /// of them. Then shortens runs of spaces and empty lines.
  private static String clean(String text) {
    return InputText.normalize(
            text.replaceAll("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}&&[^\n\t]]", " ")
                .replaceAll("[ \t]{2,}", " ")
                .replaceAll(" ?\n(?:\\s*\n)+", "\n\n"))
        .strip();
  }

  private static final class SkipEmbeddedFiles implements EmbeddedDocumentExtractor {

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
  }
}
