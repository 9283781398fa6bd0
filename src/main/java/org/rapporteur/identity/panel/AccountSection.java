package org.rapporteur.identity.panel;

import com.vaadin.flow.component.Component;

/// A section that another module adds to the account page, above the profile.
public interface AccountSection {

  SectionPlace place();

  Component createContent();
}
