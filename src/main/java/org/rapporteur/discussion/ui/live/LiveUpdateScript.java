package org.rapporteur.discussion.ui.live;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/// Adds the live update script to every page.
@Component
class LiveUpdateScript implements VaadinServiceInitListener {

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addUIInitListener(
            page -> page.getUI().getPage().addJavaScript("context://js/live-updates.js"));
  }
}
