package org.rapporteur.rendering.format.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.pdf.PDFDocument;
import org.apache.fop.render.intermediate.IFRenderer;
import org.apache.fop.render.intermediate.extensions.AbstractAction;
import org.apache.fop.render.intermediate.extensions.ActionSet;
import org.apache.fop.render.intermediate.extensions.GoToXYAction;
import org.apache.fop.render.pdf.PDFDocumentNavigationHandler;
import org.apache.xmlgraphics.util.MimeConstants;
import org.jspecify.annotations.Nullable;

/// Writes the pages of the formatter as a PDF, without two of its ways for which time grows with
/// the square of what is written. They are private to it, and reached from here alone.
final class PdfWriter extends IFRenderer {

  PdfWriter(FOUserAgent agent) throws FOPException {
    super(agent);
    setDocumentHandler(
        agent.getRendererFactory().createDocumentHandler(agent, MimeConstants.MIME_PDF));
    try {
      var actions = IFRenderer.class.getDeclaredField("actionSet");
      actions.setAccessible(true);
      actions.set(this, new Actions());
    } catch (ReflectiveOperationException e) {
      throw otherwise(e);
    }
  }

  /// Tags packed into streams would be unpacked one by one by what finishes the file, each time
  /// with a list of all that there are. Nothing else of the document asks whether it has tags.
  @Override
  public void startRenderer(OutputStream out) throws IOException {
    super.startRenderer(out);
    try {
      var document = PDFDocumentNavigationHandler.class.getDeclaredMethod("getPDFDoc");
      document.setAccessible(true);
      ((PDFDocument) document.invoke(getDocumentNavigationHandler())).enableAccessibility(false);
    } catch (ReflectiveOperationException e) {
      throw otherwise(e);
    }
  }

  private static IllegalStateException otherwise(ReflectiveOperationException e) {
    return new IllegalStateException("The formatter is made otherwise than it was", e);
  }

  /// Where links lead. The formatter's own set compares each with all before it, though no two are
  /// the same to it once they have tags. Only places within the document are asked for again.
  private static final class Actions extends ActionSet {

    private final Map<String, AbstractAction> places = new HashMap<>();

    @Override
    public @Nullable AbstractAction get(String id) {
      return places.get(id);
    }

    @Override
    public AbstractAction put(AbstractAction action) {
      if (!action.hasID()) {
        action.setID(generateNewID(action));
      }
      if (action instanceof GoToXYAction) {
        places.put(action.getID(), action);
      }
      return action;
    }

    @Override
    public void clear() {
      places.clear();
    }
  }
}
