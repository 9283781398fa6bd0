package org.rapporteur.notification.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.rapporteur.identity.ViewerService;
import org.springframework.stereotype.Component;

/// Loads the follow script for signed-in readers. Sign-in reloads the page, so the check at UI
/// start is enough.
@Component
class FollowScript implements VaadinServiceInitListener {

  private final transient ViewerService viewers;

  FollowScript(ViewerService viewers) {
    this.viewers = viewers;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addUIInitListener(
            uiStart -> {
              if (viewers.current().isSignedIn()) {
                uiStart.getUI().getPage().addJavaScript("context://js/follow.js");
              }
            });
  }
}
