package org.rapporteur.uikit;

import com.vaadin.flow.server.StaticFileHandler;
import com.vaadin.flow.server.StaticFileHandlerFactory;
import com.vaadin.flow.server.StaticFileServer;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// Looks for a static file only when the address has a file extension. Vaadin would search every
/// library for each page and for each message of a page.
@Component
class StaticFileLookup implements StaticFileHandlerFactory {

  @Override
  public StaticFileHandler createHandler(VaadinService service) {
    var files = new StaticFileServer(service);
    return (request, response) ->
        hasExtension(request) && files.serveStaticResource(request, response);
  }

  private static boolean hasExtension(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.indexOf('.', path.lastIndexOf('/') + 1) >= 0;
  }
}
