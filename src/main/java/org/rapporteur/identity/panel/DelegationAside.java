package org.rapporteur.identity.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import org.rapporteur.identity.DelegationId;

/// What another module shows on a delegation's page, below its speakers: its comments, its
/// positions. What of it is chosen stands in the address.
public interface DelegationAside {

  Component of(DelegationId delegation, QueryParameters query, Locale locale);
}
