package org.rapporteur.uikit.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;

/// Access check of a module's views. It runs before the document is sent, so that a refusal sets
/// the HTTP status, and again when the view is entered.
public interface ViewGuard {

  /// Refuses viewers who may not see the view; ignores views of other modules.
  void requireAccess(Class<? extends Component> view, RouteParameters parameters);
}
