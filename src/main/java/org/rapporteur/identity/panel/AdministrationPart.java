package org.rapporteur.identity.panel;

import com.vaadin.flow.component.Component;

/// A part of the administrators' page that another module owns, such as the mails that stand.
public interface AdministrationPart {

  /// Small letters and hyphens: the part's place in the address of the page.
  String anchor();

  /// The key of the part's heading.
  String titleKey();

  /// Parts stand in this order; people are 100, the audit is 900.
  int order();

  Component content();
}
