package org.rapporteur.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.rapporteur.uikit.frame.DeskView;
import org.rapporteur.uikit.frame.WaitingCountsChanged;
import org.rapporteur.uikit.frame.WideView;

/// Layout of every view: skip link, header, notices, content and footer.
@Layout
@AnonymousAllowed
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

  /// Removes the initial page, also if the script `frame.js` did not load.
  private static final String REPLACE_INITIAL_PAGE =
      """
      if (window.rapporteurActivateFrame) {
        window.rapporteurActivateFrame();
      } else {
        setTimeout(() => document.getElementById('initial-page')?.remove());
      }
      """;

  private final transient PageFrame frame;
  private final Element skipLink = new Element("a");
  private final Element header = new Element("header");
  private final Element notices = new Element("aside");
  private final Main main = new Main();
  private final Element footer = new Element("footer");
  private String path = "/";

  MainLayout(PageFrame frame) {
    this.frame = frame;
    addClassName("frame");
    skipLink.setText(getTranslation("shell.skip"));
    skipLink.setAttribute("class", "skip").setAttribute("href", "#main");
    header.setAttribute("class", "appbar");
    main.setId("main");
    main.addClassName("wrap");
    main.getElement().setAttribute("tabindex", "-1");
    footer.setAttribute("class", "footer");
    notices.setAttribute("aria-label", getTranslation("shell.notices"));
    getElement().appendChild(skipLink, header, notices, main.getElement(), footer);
    header
        .addEventListener("click", event -> this.frame.signOut())
        .setFilter("event.target.closest('[data-act=sign-out]') != null");
    getElement().executeJs(REPLACE_INITIAL_PAGE);
  }

  @Override
  public void showRouterLayoutContent(@Nullable HasElement content) {
    boolean isFirstView = main.getElement().getChildCount() == 0;
    main.getElement().removeAllChildren();
    boolean isWide = content instanceof WideView;
    main.setClassName("wrap", !isWide);
    header.getClassList().set("full", isWide);
    setClassName("app", content instanceof DeskView);
    if (content != null) {
      main.getElement().appendChild(content.getElement());
    }
    // Screen reader and keyboard users continue at the start of the new page.
    if (!isFirstView) {
      main.getElement().callJsFunction("focus");
    }
  }

  @Override
  public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
    // Removed with the next content, so that showRouterLayoutContent knows there was one.
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var registration = WaitingCountsChanged.addListener(event.getUI(), changed -> showHeader());
    addDetachListener(
        detached -> {
          registration.remove();
          detached.unregisterListener();
        });
  }

  private void showHeader() {
    header.setProperty("innerHTML", frame.renderHeader(getLocale(), path));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    path = "/" + event.getLocation().getPath();
    skipLink.setAttribute("href", path + "#main");
    showHeader();
    String noticesHtml = frame.renderNotices(getLocale(), path);
    notices.setProperty("innerHTML", noticesHtml).setVisible(!noticesHtml.isEmpty());
    boolean isRefused = event.getActiveChain().getFirst() instanceof HasErrorParameter<?>;
    String lightPath = isRefused ? frame.findLightHomePath() : frame.findLightPath(path);
    footer.setAttribute("data-light-at", lightPath);
    if (!footer.hasProperty("innerHTML")) {
      footer.setProperty("innerHTML", frame.renderFooter(getLocale(), lightPath, scheme()));
    }
  }

  private static ColourScheme scheme() {
    var request = VaadinServletRequest.getCurrent();
    return request == null
        ? ColourScheme.SYSTEM
        : ColourScheme.fromCookie(request.getHttpServletRequest());
  }
}
