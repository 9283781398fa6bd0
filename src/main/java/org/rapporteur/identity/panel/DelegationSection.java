package org.rapporteur.identity.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import org.rapporteur.identity.DelegationId;

/// A section that another module adds to a delegation's page, below the speakers.
public interface DelegationSection {

  /// Creates the section for one delegation.
  ///
  /// @param query query parameters of the page, which contain the filters of the section
  Component createContent(DelegationId delegation, QueryParameters query, Locale locale);
}
