package org.rapporteur.identity.panel;

import com.vaadin.flow.component.Component;

/// A part of people's own account page that another module owns, such as what they wrote.
public interface AccountPart {

  /// Small letters and hyphens: the part's place in the address of the page.
  String anchor();

  /// The key of the part's heading.
  String titleKey();

  /// Parts stand in this order, above the profile.
  int order();

  Component content();
}
