package org.rapporteur.rendering.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.FOPException;
import org.apache.fop.events.EventListener;
import org.apache.xmlgraphics.util.MimeConstants;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.ReportRenderer;
import org.rapporteur.rendering.content.AnnexLimit;
import org.rapporteur.rendering.content.ReportContent;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.shared.Messages;

/// Renders a report as PDF/A-3a, for archives, and PDF/UA-1, for screen readers.
public class PdfRenderer implements ReportRenderer {

  /// The size in bytes of a PDF whose layout takes some hundred megabytes of memory.
  private static final int LARGE = 5_000_000;

  private final Messages messages;
  private final AnnexLimit limit;

  /// Renders one PDF at a time, because a large one takes much memory.
  private final Lock lock = new ReentrantLock();

  private @Nullable PdfFonts fonts;

  public PdfRenderer(Messages messages, AnnexLimit limit) {
    this.messages = messages;
    this.limit = limit;
  }

  @Override
  public String extension() {
    return "pdf";
  }

  @Override
  public String mediaType() {
    return "application/pdf";
  }

  @Override
  public String settings() {
    return limit.toString();
  }

  @Override
  public void render(ReportDocument document, String base, OutputStream out) throws IOException {
    var warnings = new LayoutWarnings();
    render(document, base, out, warnings);
    warnings.log(document);
  }

  void render(ReportDocument document, String base, OutputStream out, EventListener listener)
      throws IOException {
    Path layout = Files.createTempFile("report-", ".pdf");
    lock.lock();
    try {
      try (var file = new BufferedOutputStream(Files.newOutputStream(layout))) {
        layOut(document, base, listener, file);
      }
      if (Files.size(layout) > LARGE) {
        layOut(FopStructureNames.EMPTY_REPORT, "", event -> {}, OutputStream.nullOutputStream());
      }
      new PdfPostProcessor(document).process(layout, out);
    } finally {
      lock.unlock();
      Files.delete(layout);
    }
  }

  private void layOut(
      ReportDocument document, String base, EventListener listener, OutputStream out)
      throws IOException {
    var content = ReportContent.create(document, base, messages, limit.select(document));
    Path fo = Files.createTempFile("report-", ".fo");
    try {
      PdfFonts loaded = loadFonts();
      var agent = loaded.fopFactory().newFOUserAgent();
      agent.setProducer("Rapporteur");
      agent.getEventBroadcaster().addEventListener(listener);
      agent.setRendererOverride(new FopPdfRenderer(agent));
      var fop = loaded.fopFactory().newFop(MimeConstants.MIME_PDF, agent, out);
      try (var writer = Files.newBufferedWriter(fo)) {
        new FoReport(content, loaded, writer).write();
      }
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new StreamSource(fo.toFile()), new SAXResult(fop.getDefaultHandler()));
      FopStructureNames.releaseDocument();
    } catch (FOPException | TransformerException e) {
      throw new IllegalStateException("The layout of the report failed", e);
    } finally {
      Files.delete(fo);
    }
  }

  private PdfFonts loadFonts() {
    PdfFonts loaded = fonts;
    if (loaded == null) {
      loaded = new PdfFonts();
      fonts = loaded;
    }
    return loaded;
  }
}
