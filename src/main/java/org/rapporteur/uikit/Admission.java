package org.rapporteur.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;

/// Who is let in to the views of a module. Asked before a document is delivered, as the one who
/// reads, so that a refusal is the status of the answer and not only words on the screen; the view
/// asks the same when it is entered.
public interface Admission {

  /// Refuses whoever may not see the view at this address; says nothing about other modules' views.
  void require(Class<? extends Component> view, RouteParameters parameters);
}
