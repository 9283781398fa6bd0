package org.rapporteur.uikit.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/// A view changed a [WaitingCount] without navigation, so the header must update the counts.
public class WaitingCountsChanged extends ComponentEvent<UI> {

  private WaitingCountsChanged(UI page) {
    super(page, false);
  }

  public static void fire(Component view) {
    view.getUI().ifPresent(page -> ComponentUtil.fireEvent(page, new WaitingCountsChanged(page)));
  }

  public static Registration addListener(
      UI page, ComponentEventListener<WaitingCountsChanged> listener) {
    return ComponentUtil.addListener(page, WaitingCountsChanged.class, listener);
  }
}
