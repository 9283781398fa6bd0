package org.rapporteur.discussion.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/// Brings to every page what listens for news of the consultation that it shows.
@Component
class LiveScript implements VaadinServiceInitListener {

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addUIInitListener(page -> page.getUI().getPage().addJavaScript("context://js/live.js"));
  }
}
