package org.rapporteur.identity.panel;

import com.vaadin.flow.component.Component;

/// A section that another module adds to the administration page. The order of the people section
/// is 100, of the appointments 200, and of the audit log 900.
public interface AdministrationSection {

  SectionPlace place();

  Component createContent();
}
