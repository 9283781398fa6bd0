package org.rapporteur.discussion.attachment;

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
import org.rapporteur.consultation.document.DocumentType;
import org.rapporteur.shared.ReceivedText;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// The program that reads one file: its type, the file, and where its text goes. Files inside the
/// file stay closed, and of a very long text the beginning is kept.
public final class TextOfFile {

  /// Some 150 pages, as much as a search index has a use for.
  private static final int MOST_CHARACTERS = 500_000;

  private static final Set<DocumentType> READ =
      Set.of(DocumentType.PDF, DocumentType.DOCX, DocumentType.ODT);

  private TextOfFile() {}

  public static void main(String[] arguments) throws IOException, SAXException, TikaException {
    var type = DocumentType.valueOf(arguments[0]);
    Files.writeString(Path.of(arguments[2]), read(type, Path.of(arguments[1])));
  }

  static String read(DocumentType type, Path file) throws IOException, SAXException, TikaException {
    if (!READ.contains(type)) {
      throw new IllegalArgumentException("No text in a " + type);
    }
    var words = new BodyContentHandler(MOST_CHARACTERS);
    try (InputStream in = TikaInputStream.get(file)) {
      parser(type).parse(in, words, new Metadata(), context());
    } catch (SAXException e) {
      if (!WriteLimitReachedException.isWriteLimitReached(e)) {
        throw e;
      }
    }
    return clean(words.toString());
  }

  private static Parser parser(DocumentType type) {
    return switch (type) {
      case PDF -> new PDFParser();
      case DOCX -> new OOXMLParser();
      default -> new OpenDocumentParser();
    };
  }

  private static ParseContext context() {
    var office = new OfficeParserConfig();
    office.setUseSAXDocxExtractor(true);
    office.setIncludeDeletedContent(false);
    office.setIncludeMoveFromContent(false);
    office.setIncludeHeadersAndFooters(false);
    var pdf = new PDFParserConfig();
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    pdf.setExtractInlineImages(false);
    var context = new ParseContext();
    context.set(OfficeParserConfig.class, office);
    context.set(PDFParserConfig.class, pdf);
    context.set(EmbeddedDocumentExtractor.class, new StaysClosed());
    return context;
  }

  /// Characters that no text may hold are spaces; PDF files are full of them.
  private static String clean(String text) {
    return ReceivedText.of(
            text.replaceAll("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}&&[^\n\t]]", " ")
                .replaceAll("[ \t]{2,}", " ")
                .replaceAll(" ?\n(?:\\s*\n)+", "\n\n"))
        .strip();
  }

  private static final class StaysClosed implements EmbeddedDocumentExtractor {

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
  }
}
