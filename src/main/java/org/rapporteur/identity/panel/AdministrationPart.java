package org.rapporteur.identity.panel;

import com.vaadin.flow.component.Component;

/// A section that another module adds to the administration page. The order of people is 100, of
/// the audit 900.
public interface AdministrationPart {

  PartPlace place();

  Component content();
}
