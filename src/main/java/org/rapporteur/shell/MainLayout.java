package org.rapporteur.shell;

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
import org.rapporteur.uikit.DeskView;
import org.rapporteur.uikit.WideView;

/// The frame around every view: where one is, where one can go, in which language, as whom.
@Layout
@AnonymousAllowed
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

  /// Where the script of the frame did not come, the page as delivered goes all the same.
  private static final String TAKES_ITS_PLACE =
      """
      if (window.rapporteurFrameIsLive) {
        window.rapporteurFrameIsLive();
      } else {
        setTimeout(() => document.getElementById('early')?.remove());
      }
      """;

  private final transient Frame frame;
  private final Element skip = new Element("a");
  private final Element header = new Element("header");
  private final Main main = new Main();
  private final Element footer = new Element("footer");

  MainLayout(Frame frame) {
    this.frame = frame;
    addClassName("frame");
    skip.setText(getTranslation("shell.skip"));
    skip.setAttribute("class", "skip").setAttribute("href", "#main");
    header.setAttribute("class", "appbar");
    main.setId("main");
    main.addClassName("wrap");
    main.getElement().setAttribute("tabindex", "-1");
    footer.setAttribute("class", "footer");
    getElement().appendChild(skip, header);
    String notices = frame.notices(getLocale());
    if (!notices.isEmpty()) {
      getElement().appendChild(aside(notices));
    }
    getElement().appendChild(main.getElement(), footer);
    header
        .addEventListener("click", event -> this.frame.signOut())
        .setFilter("event.target.closest('[data-act=sign-out]') != null");
    getElement().executeJs(TAKES_ITS_PLACE);
  }

  @Override
  public void showRouterLayoutContent(@Nullable HasElement content) {
    boolean first = main.getElement().getChildCount() == 0;
    main.getElement().removeAllChildren();
    boolean wide = content instanceof WideView;
    main.setClassName("wrap", !wide);
    header.getClassList().set("full", wide);
    setClassName("app", content instanceof DeskView);
    if (content != null) {
      main.getElement().appendChild(content.getElement());
    }
    // Whoever reads by ear or keyboard starts where the new page starts.
    if (!first) {
      main.getElement().callJsFunction("focus");
    }
  }

  @Override
  public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
    // Taken out when the next content comes, so that it is known whether there was one.
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    String path = "/" + event.getLocation().getPath();
    skip.setAttribute("href", path + "#main");
    header.setProperty("innerHTML", frame.header(getLocale(), path));
    boolean refused = event.getActiveChain().getFirst() instanceof HasErrorParameter<?>;
    String light = frame.light(path, refused);
    footer.setAttribute("data-light-at", light);
    if (!footer.hasProperty("innerHTML")) {
      footer.setProperty("innerHTML", frame.footer(getLocale(), light, scheme()));
    }
  }

  private Element aside(String notices) {
    return new Element("aside")
        .setAttribute("aria-label", getTranslation("shell.notices"))
        .setProperty("innerHTML", notices);
  }

  private static ColourScheme scheme() {
    var request = VaadinServletRequest.getCurrent();
    return request == null ? ColourScheme.SYSTEM : ColourScheme.of(request.getHttpServletRequest());
  }
}
