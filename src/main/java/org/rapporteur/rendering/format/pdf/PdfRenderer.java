package org.rapporteur.rendering.format.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.events.EventListener;
import org.apache.xmlgraphics.util.MimeConstants;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.format.AnnexLimit;
import org.rapporteur.rendering.format.ReportLinks;
import org.rapporteur.rendering.format.ReportRenderer;
import org.rapporteur.rendering.format.ReportWords;
import org.rapporteur.shared.Messages;

/// The report as pages: PDF/A-3a, which archives keep, and PDF/UA-1, which everyone can have read
/// aloud.
public class PdfRenderer implements ReportRenderer {

  /// Bytes of what takes some hundred megabytes of memory while it is laid out.
  private static final int LONG = 5_000_000;

  private final Messages messages;
  private final AnnexLimit limit;

  /// A long report takes some hundred megabytes, so no two are laid out at the same time.
  private final Lock press = new ReentrantLock();

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
  public String setting() {
    return limit.toString();
  }

  @Override
  public void render(ReportDocument document, String base, OutputStream out) throws IOException {
    var flaws = new PdfFlaws();
    render(document, base, out, flaws);
    flaws.log(document);
  }

  void render(ReportDocument document, String base, OutputStream out, EventListener listener)
      throws IOException {
    Path laidOut = Files.createTempFile("report-", ".pdf");
    press.lock();
    try {
      layOut(document, base, listener, laidOut);
      if (Files.size(laidOut) > LONG) {
        forgetTheDocument();
      }
      new PdfFinishing(document).finish(laidOut, out);
    } finally {
      press.unlock();
      Files.delete(laidOut);
    }
  }

  private void layOut(ReportDocument document, String base, EventListener listener, Path file)
      throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      layOut(document, base, listener, out);
    }
  }

  private void layOut(
      ReportDocument document, String base, EventListener listener, OutputStream out) {
    var words = new ReportWords(messages, document.language());
    var links = new ReportLinks(base, document.consultation());
    try {
      PdfFonts ready = fonts();
      FOUserAgent agent = ready.formatter().newFOUserAgent();
      agent.setProducer("Rapporteur");
      agent.getEventBroadcaster().addEventListener(listener);
      agent.setRendererOverride(new PdfWriter(agent));
      var formatter = ready.formatter().newFop(MimeConstants.MIME_PDF, agent, out);
      var fo = new FoWriter(formatter.getDefaultHandler(), ready, document.language());
      new FoReport(fo, document, words, links, limit.of(document)).write();
      PdfConstants.forgetTheDocument();
    } catch (FOPException e) {
      throw new IllegalStateException("The formatter does not start", e);
    }
  }

  private void forgetTheDocument() {
    layOut(PdfConstants.NOTHING, "", event -> {}, OutputStream.nullOutputStream());
  }

  private PdfFonts fonts() {
    PdfFonts ready = fonts;
    if (ready == null) {
      ready = new PdfFonts();
      fonts = ready;
    }
    return ready;
  }
}
