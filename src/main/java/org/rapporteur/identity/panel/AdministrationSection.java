package org.rapporteur.identity.panel;

import com.vaadin.flow.component.Component;

/// A section that another module adds to the administration page. The section on people has the
/// order 100, and the audit has 900.
public interface AdministrationSection {

  SectionPlace place();

  Component createContent();
}
