package org.rapporteur.identity.panel;

import com.vaadin.flow.component.Component;

/// A part of the administrators' page that another module owns, such as the mails that stand.
/// People are 100, the audit is 900.
public interface AdministrationPart {

  PartPlace place();

  Component content();
}
