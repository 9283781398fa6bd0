package org.rapporteur.identity.panel;

import com.vaadin.flow.component.Component;
import org.rapporteur.identity.DelegationId;

/// What another module shows on a delegation's page, below its speakers: its comments, its
/// positions.
public interface DelegationAside {

  Component of(DelegationId delegation);
}
