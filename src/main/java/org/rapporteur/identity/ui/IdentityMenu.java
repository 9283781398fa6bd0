package org.rapporteur.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.account.AccountLinks;
import org.rapporteur.uikit.frame.AccountMenu;
import org.rapporteur.uikit.frame.NavigationItem;
import org.rapporteur.uikit.frame.NavigationSource;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Menu links for the signed-in person. The sign-in links for visitors return to the current page.
@Component
class IdentityMenu implements AccountMenu, NavigationSource {

  private final ViewerService viewers;
  private final AuthenticationContext authentication;

  IdentityMenu(ViewerService viewers, AuthenticationContext authentication) {
    this.viewers = viewers;
    this.authentication = authentication;
  }

  @Override
  public Optional<String> signedInName() {
    return Optional.of(viewers.current()).filter(Viewer::isSignedIn).map(Viewer::name);
  }

  @Override
  public List<NavigationItem> links() {
    var viewer = viewers.current();
    if (!viewer.isSignedIn()) {
      return List.of(
          new NavigationItem("identity.sign-in", AccountLinks.signInPath(currentPath()), 10),
          new NavigationItem("identity.register", AccountLinks.registerPath(currentPath()), 20));
    }
    var links = new ArrayList<NavigationItem>();
    links.add(new NavigationItem("identity.account", AccountLinks.ACCOUNT, 10));
    links.add(new NavigationItem("identity.menu.inbox", "/account/inbox", 20));
    links.add(new NavigationItem("identity.menu.drafts", "/account/drafts", 30));
    links.add(new NavigationItem("identity.menu.delegations", "/account/delegations", 40));
    if (viewer.isModeratorAnywhere() || viewer.isSecretariatAnywhere()) {
      links.add(new NavigationItem("identity.menu.moderation", "/moderation", 50));
    }
    if (viewer.isSecretariatAnywhere()) {
      links.add(new NavigationItem("identity.menu.secretariat", "/secretariat", 60));
      links.add(new NavigationItem("identity.delegations.waiting", "/delegations", 70));
    }
    if (viewer.isAdministrator()) {
      links.add(new NavigationItem("identity.administration", "/administration", 80));
    }
    return links;
  }

  @Override
  public void signOut() {
    authentication.logout();
  }

  @Override
  public List<NavigationItem> mainLinks() {
    return viewers.current().isAdministrator()
        ? List.of(new NavigationItem("identity.administration", "/administration", 90))
        : List.of();
  }

  private static @Nullable String currentPath() {
    var ui = UI.getCurrent();
    if (ui != null) {
      return "/" + ui.getActiveViewLocation().getPathWithQueryParameters();
    }
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? request.getRequest().getServletPath()
        : null;
  }
}
