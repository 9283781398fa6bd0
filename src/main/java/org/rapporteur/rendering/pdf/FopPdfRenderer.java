package org.rapporteur.rendering.pdf;

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

/// Writes the pages of FOP as PDF without two steps whose time grows with the square of the length.
/// They are private to FOP, so this class uses reflection.
final class FopPdfRenderer extends IFRenderer {

  FopPdfRenderer(FOUserAgent agent) throws FOPException {
    super(agent);
    setDocumentHandler(
        agent.getRendererFactory().createDocumentHandler(agent, MimeConstants.MIME_PDF));
    try {
      var actions = IFRenderer.class.getDeclaredField("actionSet");
      actions.setAccessible(true);
      actions.set(this, new LinkActions());
    } catch (ReflectiveOperationException e) {
      throw unsupportedVersion(e);
    }
  }

  /// Keeps tags out of object streams, which PDFBox unpacks one by one, each time with a list of
  /// all objects. FOP uses this flag of the document for nothing else.
  @Override
  public void startRenderer(OutputStream out) throws IOException {
    super.startRenderer(out);
    try {
      var document = PDFDocumentNavigationHandler.class.getDeclaredMethod("getPDFDoc");
      document.setAccessible(true);
      ((PDFDocument) document.invoke(getDocumentNavigationHandler())).enableAccessibility(false);
    } catch (ReflectiveOperationException e) {
      throw unsupportedVersion(e);
    }
  }

  private static IllegalStateException unsupportedVersion(ReflectiveOperationException e) {
    return new IllegalStateException("This version of FOP is not supported", e);
  }

  /// The targets of links. FOP compares each new target with all earlier ones, although tagged
  /// targets are never equal. It looks up only targets within the document.
  private static final class LinkActions extends ActionSet {

    private final Map<String, AbstractAction> targets = new HashMap<>();

    @Override
    public @Nullable AbstractAction get(String id) {
      return targets.get(id);
    }

    @Override
    public AbstractAction put(AbstractAction action) {
      if (!action.hasID()) {
        action.setID(generateNewID(action));
      }
      if (action instanceof GoToXYAction) {
        targets.put(action.getID(), action);
      }
      return action;
    }

    @Override
    public void clear() {
      targets.clear();
    }
  }
}
