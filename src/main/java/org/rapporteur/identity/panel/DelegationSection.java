package org.rapporteur.identity.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import org.rapporteur.identity.DelegationId;

/// A section that another module adds below the speakers on a delegation's page. Its filters are
/// query parameters.
public interface DelegationSection {

  Component createContent(DelegationId delegation, QueryParameters query, Locale locale);
}
