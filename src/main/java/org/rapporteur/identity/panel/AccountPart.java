package org.rapporteur.identity.panel;

import com.vaadin.flow.component.Component;

/// A part of people's own account page that another module owns, such as what they wrote. Parts
/// stand above the profile.
public interface AccountPart {

  PartPlace place();

  Component content();
}
